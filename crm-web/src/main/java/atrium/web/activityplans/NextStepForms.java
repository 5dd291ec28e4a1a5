package atrium.web.activityplans;

import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.NextStep;
import atrium.domain.activities.NextStepKeeping;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of what usually follows. */
@Component
class NextStepForms {

    private static final List<String> KINDS = List.of("call", "meeting", "task");

    private final Problems problems;
    private final MessageSource texts;

    NextStepForms(Problems problems, MessageSource texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** What was typed, and from what it started. */
    static FieldEdit typed(Map<String, String> sent) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (String field : NextStepKeeping.FIELDS) {
            now.put(field, sent.getOrDefault(field, ""));
            if (sent.containsKey("was." + field)) {
                was.put(field, sent.getOrDefault("was." + field, ""));
            }
        }
        return new FieldEdit(was, now);
    }

    /** @param step null for a new one */
    ModelAndView of(@Nullable NextStep step, Viewer viewer) {
        Map<String, String> values = step == null
                ? Map.of("after", "call", "kind", "task", "workingDays", "1", "mode", "suggest")
                : NextStepKeeping.text(step);
        return page(HttpStatus.OK, step, new FieldEdit(values, values), Map.of(), viewer);
    }

    ModelAndView refused(@Nullable NextStep step, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        if (refused instanceof EditConflict conflict) {
            FieldEdit again = new FieldEdit(Problems.startedFrom(edit.was(), conflict), edit.now());
            return page(HttpStatus.CONFLICT, step, again, errors, viewer);
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, step, edit, errors, viewer);
    }

    private ModelAndView page(
            HttpStatus status, @Nullable NextStep step, FieldEdit edit, Map<String, String> errors, Viewer viewer) {
        Map<String, String> was = new HashMap<>();
        NextStepKeeping.FIELDS.forEach(field -> was.put(field, edit.was().getOrDefault(field, "")));
        return new ModelAndView("admin/next-steps/form", status)
                .addObject("step", step)
                .addObject("values", edit.now())
                .addObject("was", was)
                .addObject("errors", errors)
                .addObject("kinds", choices("composer.kind.", KINDS.stream(), viewer))
                .addObject("outcomes", choices("outcome.", outcomes(), viewer))
                .addObject("modes", choices("next-steps.mode.", Stream.of("suggest", "plan"), viewer));
    }

    private static Stream<String> outcomes() {
        return ActivityFields.of(ActivityKind.CALL).stream()
                .filter(field -> field.key().equals("outcome"))
                .flatMap(field -> field.choices().stream());
    }

    private List<Choice> choices(String key, Stream<String> codes, Viewer viewer) {
        return codes.map(code -> new Choice(code, texts.getMessage(key + code, null, viewer.locale())))
                .toList();
    }
}
