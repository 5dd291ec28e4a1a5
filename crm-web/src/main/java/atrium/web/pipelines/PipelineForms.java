package atrium.web.pipelines;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of pipelines with what was typed into them. */
@Component
class PipelineForms {

    private final Pipelines pipelines;
    private final Problems problems;

    PipelineForms(Pipelines pipelines, Problems problems) {
        this.pipelines = pipelines;
        this.problems = problems;
    }

    /**
     * The list of all, with the reasons of losses.
     *
     * @param typed a reason that was refused; null when none was
     * @param error why
     */
    ModelAndView list(HttpStatus status, @Nullable String typed, @Nullable String error) {
        return new ModelAndView("admin/pipelines/index", status)
                .addObject("pipelines", pipelines.all())
                .addObject("reasons", pipelines.lossReasons())
                .addObject("typed", typed)
                .addObject("error", error);
    }

    /** The form of a new one. */
    ModelAndView fresh(HttpStatus status, Map<String, String> values, Map<String, String> errors) {
        return new ModelAndView("admin/pipelines/new", status)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject(
                        "likes",
                        pipelines.all().stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList());
    }

    /** The page of one. */
    ModelAndView of(HttpStatus status, Pipeline pipeline, FieldEdit edit, Map<String, String> errors) {
        return new ModelAndView("admin/pipelines/show", status)
                .addObject("pipeline", pipeline)
                .addObject("values", edit.now())
                .addObject("was", edit.was())
                .addObject("errors", errors);
    }

    Map<String, String> sentences(RuleViolation refused, Viewer viewer) {
        return problems.sentences(refused, viewer.locale());
    }

    /** What was typed, and from what it started. */
    static FieldEdit typed(Map<String, String> sent, List<String> fields) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (String field : fields) {
            now.put(field, sent.getOrDefault(field, ""));
            if (sent.containsKey("was." + field)) {
                was.put(field, sent.getOrDefault("was." + field, ""));
            }
        }
        return new FieldEdit(was, now);
    }

    /** The edit as the form shows it again: after a conflict it starts from what is stored. */
    static FieldEdit again(FieldEdit edit, RuleViolation refused) {
        return refused instanceof EditConflict conflict
                ? new FieldEdit(Problems.startedFrom(edit.was(), conflict), edit.now())
                : edit;
    }

    static HttpStatus status(RuleViolation refused) {
        return refused instanceof EditConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The order after one of them went up or down by one place. */
    static List<String> moved(List<String> order, String one, String to) {
        List<String> moved = new ArrayList<>(order);
        int at = moved.indexOf(one);
        int there = at + (to.equals("up") ? -1 : 1);
        if (at >= 0 && there >= 0 && there < moved.size()) {
            moved.remove(at);
            moved.add(there, one);
        }
        return moved;
    }
}
