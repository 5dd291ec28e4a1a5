package atrium.web.activityplans;

import atrium.domain.activityplans.ActivityPlan;
import atrium.domain.activityplans.ActivityPlanKeeping;
import atrium.domain.activityplans.ActivityPlans;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the activity plans, shows, adds, changes and archives them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping(PlanController.PATH)
class PlanController {

    static final String PATH = "/admin/activity-plans";

    private final ActivityPlans plans;
    private final ActivityPlanKeeping keeping;
    private final PlanForms forms;
    private final People people;
    private final Toasts toasts;

    PlanController(ActivityPlans plans, ActivityPlanKeeping keeping, PlanForms forms, People people, Toasts toasts) {
        this.plans = plans;
        this.keeping = keeping;
        this.forms = forms;
        this.people = people;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("admin/activity-plans/index")
                .addObject(
                        "used",
                        plans.all().stream().filter(plan -> !plan.archived()).toList())
                .addObject(
                        "archived",
                        plans.all().stream().filter(ActivityPlan::archived).toList());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        ActivityPlan plan = plans.get(id);
        Map<UUID, PersonSummary> named = people.byIds(plan.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.personId()))
                .collect(Collectors.toSet()));
        return new ModelAndView("admin/activity-plans/show")
                .addObject("plan", plan)
                .addObject(
                        "names",
                        named.values().stream().collect(Collectors.toMap(PersonSummary::id, PersonSummary::name)));
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return forms.of(null);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Viewer viewer) {
        FieldEdit typed = PlanForms.plan(sent);
        try {
            return saved(keeping.add(typed.now(), viewer), Toast.done("activity-plans.added"), request);
        } catch (RuleViolation refused) {
            return forms.refused(null, typed, refused, viewer);
        }
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id) {
        return forms.of(plans.get(id));
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        ActivityPlan plan = plans.get(id);
        FieldEdit typed = PlanForms.plan(sent);
        try {
            keeping.edit(id, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(plan, typed, refused, viewer);
        }
        return saved(id, Toast.done("toast.saved"), request);
    }

    @PostMapping("/{id}/archive")
    ModelAndView archive(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keeping.archive(id, true, viewer);
        return saved(id, Toast.done("activity-plans.archived").undoneBy(PATH + "/" + id + "/restoration"), request);
    }

    @PostMapping("/{id}/restoration")
    ModelAndView restore(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keeping.archive(id, false, viewer);
        return saved(id, Toast.done("activity-plans.restored"), request);
    }

    private ModelAndView saved(UUID id, Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }
}
