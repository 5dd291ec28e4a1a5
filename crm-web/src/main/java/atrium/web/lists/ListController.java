package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionDraft;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of one record type, whole or as the part that htmx swaps; the address says all that is shown. */
class ListController implements OfRecordType {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ListDefinition definition;
    private final ListViews lists;
    private final ListChoices choices;
    private final ListScreens screens;
    private final FilterBar bar;
    private final ListAnswers answers;

    ListController(
            ListDefinition definition,
            ListViews lists,
            ListChoices choices,
            ListScreens screens,
            FilterBar bar,
            ListAnswers answers) {
        this.definition = definition;
        this.lists = lists;
        this.choices = choices;
        this.screens = screens;
        this.bar = bar;
        this.answers = answers;
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping
    ModelAndView list(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers, Viewer viewer) {
        ListForm form = ListForm.of(parameters);
        boolean part = answers.wantsPart(headers);
        try {
            ListChoice choice = choices.read(definition, form.parts(), viewer);
            if (form.changes()) {
                return changed(choice, form, part, viewer);
            }
            return answers.shown(choice, form, part, viewer);
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            return answers.wrong(problem, definition, part);
        }
    }

    // A quick filter may be typed in a way that can't be asked: it goes on in the form of the filter, which tells why.
    private ModelAndView changed(ListChoice choice, ListForm form, boolean part, Viewer viewer) {
        try {
            return new ModelAndView("redirect:" + ListLinks.to(form.applyTo(choice.query())));
        } catch (UnreadableCondition problem) {
            ListQuery query = choice.query();
            Condition typed = form.condition(query);
            if (!typed.comparisons()
                    .map(Comparison::field)
                    .allMatch(query.definition().fields().own()::containsKey)) {
                throw problem;
            }
            ConditionDraft draft = ConditionDraft.of(query.definition(), typed);
            ModelAndView view = answers.shown(choice, answers.panel(query, draft, problem, viewer), part, viewer);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    @Needs(Act.READ)
    @GetMapping("/count")
    String count(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        try {
            ListQuery query = lists.read(recordType(), ListForm.of(parameters).parts(), viewer);
            model.addAttribute("count", screens.count(definition, lists.count(query, viewer), viewer));
            return "lists/_region :: count";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    @Needs(Act.READ)
    @GetMapping("/matching")
    String matching(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        try {
            ListQuery query = lists.read(recordType(), ListForm.of(parameters).parts(), viewer);
            model.addAttribute("matching", screens.matching(query, lists.countAll(query, Act.READ, viewer), viewer));
            return "lists/_selected :: matching";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    @Needs(Act.READ)
    @GetMapping("/options")
    String options(
            @RequestParam String field,
            @RequestParam(defaultValue = "") String value,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (!definition.quickFilters().contains(field)) {
            throw new UnreadableAddress(null);
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePrivate().getHeaderValue());
        model.addAttribute("quick", bar.options(definition, definition.column(field), value, viewer));
        return "lists/_filters :: options";
    }
}
