package atrium.web.activityplans;

import atrium.domain.activityplans.ActivityPlan;
import atrium.domain.activityplans.ActivityPlans;
import atrium.domain.activityplans.PlanStep;
import atrium.domain.activityplans.PlanSteps;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds, changes, moves and removes the steps of a plan. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping(PlanController.PATH + "/{id}/steps")
class PlanStepController {

    private final ActivityPlans plans;
    private final PlanSteps steps;
    private final PlanForms forms;
    private final Toasts toasts;

    PlanStepController(ActivityPlans plans, PlanSteps steps, PlanForms forms, Toasts toasts) {
        this.plans = plans;
        this.steps = steps;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, Viewer viewer) {
        return forms.ofStep(plans.get(id), null, viewer);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        ActivityPlan plan = plans.get(id);
        FieldEdit typed = PlanForms.step(sent);
        try {
            steps.add(id, typed.now(), viewer);
        } catch (RuleViolation refused) {
            return forms.refusedStep(plan, null, typed, refused, viewer);
        }
        return saved(id, Toast.done("activity-plans.step.added"), request);
    }

    @GetMapping("/{step}")
    ModelAndView filled(@PathVariable UUID id, @PathVariable UUID step, Viewer viewer) {
        ActivityPlan plan = plans.get(id);
        return forms.ofStep(plan, PlanSteps.step(plan, step), viewer);
    }

    @PostMapping("/{step}")
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        ActivityPlan plan = plans.get(id);
        PlanStep stored = PlanSteps.step(plan, step);
        FieldEdit typed = PlanForms.step(sent);
        try {
            steps.edit(id, step, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.refusedStep(plan, stored, typed, refused, viewer);
        }
        return saved(id, Toast.done("toast.saved"), request);
    }

    /** @param to up or down */
    @PostMapping("/{step}/place")
    ModelAndView move(@PathVariable UUID id, @PathVariable UUID step, @RequestParam String to, Viewer viewer) {
        steps.move(id, step, to.equals("up"), viewer);
        return new ModelAndView("redirect:" + PlanController.PATH + "/" + id + "#step-" + step);
    }

    @PostMapping("/{step}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID step, HttpServletRequest request, Viewer viewer) {
        PlanStep gone = PlanSteps.step(plans.get(id), step);
        steps.remove(id, step, viewer);
        return saved(
                id, Toast.done("activity-plans.step.removed", gone.subject()).undoneBy(again(id, gone)), request);
    }

    // Adds an equal step at the end.
    private static String again(UUID id, PlanStep step) {
        Map<String, String> values = PlanSteps.text(step);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PlanController.PATH + "/" + id + "/steps");
        values.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private ModelAndView saved(UUID id, Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + PlanController.PATH + "/" + id);
    }
}
