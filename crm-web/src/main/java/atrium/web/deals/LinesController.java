package atrium.web.deals;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealLines;
import atrium.sales.deals.DealManagement;
import atrium.sales.deals.LinesChangedMeanwhile;
import atrium.web.forms.Problems;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Edits what is sold with a deal; "more" asks for further lines and stores nothing. */
@Controller
@RequestMapping("/deals/{id}/lines")
class LinesController {

    private static final String MORE = "more";

    private final DealManagement deals;
    private final DealLines lines;
    private final LineForms forms;
    private final Problems problems;
    private final Toasts toasts;

    LinesController(DealManagement deals, DealLines lines, LineForms forms, Problems problems, Toasts toasts) {
        this.deals = deals;
        this.lines = lines;
        this.forms = forms;
        this.problems = problems;
        this.toasts = toasts;
    }

    @Needs(value = Act.EDIT, type = "deal")
    @GetMapping
    ModelAndView form(@PathVariable UUID id, Viewer viewer) {
        DealLines.Content sold = lines.editable(new DealId(id), viewer);
        return forms.page(HttpStatus.OK, id, sold, TypedLines.of(sold), Map.of(), viewer);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping
    ModelAndView store(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> request,
            HttpServletRequest http,
            Viewer viewer) {
        DealLines.Content sold = lines.editable(new DealId(id), viewer);
        TypedLines typed = TypedLines.of(request).filled();
        if (request.containsKey(MORE)) {
            return forms.page(HttpStatus.OK, id, sold, typed, Map.of(), viewer);
        }
        try {
            deals.edit(new DealId(id), new FieldEdit(Map.of(), Map.of()), forms.meant(sold, typed, viewer), viewer);
            toasts.show(Toast.done("toast.saved"), http);
            return new ModelAndView("redirect:/deals/" + id);
        } catch (InvalidRecord invalid) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, id, sold, typed, invalid, viewer);
        } catch (LinesChangedMeanwhile changed) {
            return refused(HttpStatus.CONFLICT, id, sold, typed, changed, viewer);
        }
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping("/sums")
    ModelAndView sums(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> request, Viewer viewer) {
        DealLines.Content sold = lines.editable(new DealId(id), viewer);
        return forms.sums(new ModelAndView("deals/_lines :: tried"), id, sold, TypedLines.of(request), viewer);
    }

    private ModelAndView refused(
            HttpStatus status,
            UUID id,
            DealLines.Content sold,
            TypedLines typed,
            RuleViolation refused,
            Viewer viewer) {
        return forms.page(status, id, sold, typed, problems.sentences(refused, viewer.locale()), viewer);
    }
}
