package atrium.web.activityplans;

import atrium.domain.activities.NextStep;
import atrium.domain.activities.NextStepKeeping;
import atrium.domain.activities.NextSteps;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists what usually follows when something is done, adds, changes and removes it. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping(NextStepController.PATH)
class NextStepController {

    static final String PATH = "/admin/next-steps";

    private final NextSteps steps;
    private final NextStepKeeping keeping;
    private final NextStepForms forms;
    private final Toasts toasts;

    NextStepController(NextSteps steps, NextStepKeeping keeping, NextStepForms forms, Toasts toasts) {
        this.steps = steps;
        this.keeping = keeping;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("admin/next-steps/index").addObject("steps", steps.all());
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.of(null, viewer);
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        FieldEdit typed = NextStepForms.typed(sent);
        try {
            keeping.add(typed.now(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(null, typed, refused, viewer);
        }
        return saved(Toast.done("next-steps.added"), request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return forms.of(steps.get(id), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        NextStep stored = steps.get(id);
        FieldEdit typed = NextStepForms.typed(sent);
        try {
            keeping.edit(id, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(stored, typed, refused, viewer);
        }
        return saved(Toast.done("toast.saved"), request);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        NextStep gone = steps.get(id);
        keeping.remove(id, viewer);
        return saved(Toast.done("next-steps.removed").undoneBy(again(gone)), request);
    }

    // Adds an equal one.
    private static String again(NextStep step) {
        Map<String, String> values = NextStepKeeping.text(step);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        values.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private ModelAndView saved(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + PATH);
    }
}
