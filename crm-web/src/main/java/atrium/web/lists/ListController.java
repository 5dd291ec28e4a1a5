package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    private static final String PAGE = "lists/index";
    private static final String REGION = "lists/_region :: part";

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ListDefinition definition;
    private final ListViews lists;
    private final ListChoices choices;
    private final ListScreens screens;
    private final FilterBar bar;
    private final FilterAsking asking;

    ListController(
            ListDefinition definition,
            ListViews lists,
            ListChoices choices,
            ListScreens screens,
            FilterBar bar,
            FilterAsking asking) {
        this.definition = definition;
        this.lists = lists;
        this.choices = choices;
        this.screens = screens;
        this.bar = bar;
        this.asking = asking;
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
        boolean part = headers.containsHeader("HX-Request") && !headers.containsHeader("HX-History-Restore-Request");
        ListChoice choice;
        try {
            choice = choices.read(definition, form.parts(), viewer);
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            return wrong(problem, part);
        }
        try {
            if (form.changes()) {
                return new ModelAndView("redirect:" + ListLinks.to(form.applyTo(choice.query())));
            }
            return shown(choice, form.asked(definition), null, part, viewer);
        } catch (UnreadableCondition problem) {
            return shown(choice, form.asked(definition), problem, part, viewer);
        } catch (UnreadableList problem) {
            return wrong(problem, part);
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

    private ModelAndView shown(
            ListChoice choice, @Nullable String asked, @Nullable RuleViolation problem, boolean part, Viewer viewer) {
        ListQuery query = choice.query();
        ModelAndView view = new ModelAndView(part ? REGION : PAGE);
        view.addObject("list", screens.screen(choice, lists.page(query, viewer), viewer));
        view.addObject("ask", asked == null ? null : asking.ask(query, asked, problem, viewer.locale()));
        if (problem != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private ModelAndView wrong(RuleViolation problem, boolean part) {
        HttpStatus status = problem instanceof UnknownView ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        ModelAndView view = new ModelAndView(part ? "lists/wrong :: sentence" : "lists/wrong", status);
        view.addObject("problem", problem.messageKey());
        view.addObject("arguments", problem.arguments().toArray());
        view.addObject("path", definition.type().path());
        view.addObject("many", "record." + recordType() + ".many");
        return view;
    }
}
