package atrium.web.activities;

import atrium.domain.activities.Completions;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Marks activities done, with what came of them and what is next, and with a way back. */
@Controller
@RequestMapping("/activities/{activity}/completion")
class CompletionController {

    private static final String HTMX = "HX-Request";

    private final Completions completions;
    private final CompletionPages pages;
    private final WritingPlaces places;
    private final Problems problems;
    private final Toasts toasts;

    CompletionController(
            Completions completions, CompletionPages pages, WritingPlaces places, Problems problems, Toasts toasts) {
        this.completions = completions;
        this.pages = pages;
        this.places = places;
        this.problems = problems;
        this.toasts = toasts;
    }

    @ForSignedIn
    @GetMapping
    ModelAndView ask(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Viewer viewer) {
        return pages.begun(activity, from, part, viewer);
    }

    @ForSignedIn
    @PostMapping
    ModelAndView complete(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        CompletionForm form = CompletionForm.of(typed);
        try {
            Completions.Done done = form.saysNext()
                    ? completions.complete(activity, form.edit(), form.next(), viewer)
                    : completions.completeAsUsual(activity, form.edit(), viewer);
            String undo = WritingPlaces.with("/activities/" + activity + "/reopening", from);
            toasts.show(pages.told(done, viewer).undoneBy(undo), request);
            return new ModelAndView("redirect:"
                    + done.next()
                            .map(next -> places.planned(done.page(), next, from))
                            .orElseGet(() -> places.onwards(done.page(), from)));
        } catch (InvalidRecord | EditConflict refused) {
            if (part) {
                response.setHeader("HX-Retarget", "#asks");
                response.setHeader("HX-Reselect", "dialog");
                response.setHeader("HX-Reswap", "innerHTML");
            }
            return pages.refused(
                    activity, form, problems.sentences(refused, viewer.locale()), status(refused), from, part, viewer);
        }
    }

    private static HttpStatus status(RuleViolation refused) {
        return refused instanceof EditConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
