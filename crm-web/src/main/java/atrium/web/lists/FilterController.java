package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionDraft;
import atrium.web.conditions.ConditionForms;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form in which the filter of a list is built; nothing is stored, a finished filter stands in the list's address. */
class FilterController implements OfRecordType {

    private static final String APPLY = "apply";

    private final ListDefinition definition;
    private final ListChoices choices;
    private final ConditionForms forms;
    private final ListAnswers answers;

    FilterController(ListDefinition definition, ListChoices choices, ConditionForms forms, ListAnswers answers) {
        this.definition = definition;
        this.choices = choices;
        this.forms = forms;
        this.answers = answers;
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @PostMapping("/filter")
    ModelAndView build(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestHeader HttpHeaders headers,
            Viewer viewer,
            HttpServletResponse response) {
        boolean part = answers.wantsPart(headers);
        try {
            Map<String, String> parts = new HashMap<>(ListForm.of(sent).parts());
            parts.keySet().retainAll(ListQuery.PARTS);
            ListChoice choice = choices.read(definition, parts, viewer);
            ConditionDraft draft = forms.read(choice.query().definition(), sent, deed, viewer);
            if (!deed.equals(APPLY)) {
                return answer(choice, draft, null, part, viewer);
            }
            try {
                forms.require(choice.query().definition(), draft);
            } catch (UnreadableCondition problem) {
                // The list's place is where a finished filter is shown; what is wrong belongs into the form.
                response.setHeader("HX-Retarget", "#filter-builder");
                response.setHeader("HX-Reswap", "outerHTML");
                response.setHeader("HX-Push-Url", "false");
                return answer(choice, draft, problem, part, viewer);
            }
            return new ModelAndView("redirect:" + ListLinks.to(choice.query().where(draft.condition())));
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            return answers.wrong(problem, definition, part);
        }
    }

    private ModelAndView answer(
            ListChoice choice,
            ConditionDraft draft,
            @Nullable UnreadableCondition problem,
            boolean part,
            Viewer viewer) {
        FilterPanel panel = answers.panel(choice.query(), draft, problem, viewer);
        ModelAndView view = part
                ? new ModelAndView("lists/_builder :: builder", Map.of("builder", panel))
                : answers.shown(choice, panel, false, viewer);
        if (problem != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
