package atrium.web.activityplans;

import atrium.domain.activityplans.ActivityPlan;
import atrium.domain.activityplans.PlanStart;
import atrium.domain.activityplans.StartedStep;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a plan would make of a customer, and starts it. */
@Controller
@RequestMapping("/activity-plans")
class PlanStartController {

    private final PlanStart start;
    private final PlanForms forms;
    private final RecordTypes types;
    private final Problems problems;
    private final Toasts toasts;

    PlanStartController(PlanStart start, PlanForms forms, RecordTypes types, Problems problems, Toasts toasts) {
        this.start = start;
        this.forms = forms;
        this.types = types;
        this.problems = problems;
        this.toasts = toasts;
    }

    /** The plans that can be started, and the steps of the one that was chosen or is the only one. */
    @ForSignedIn
    @GetMapping("/start")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String type,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer) {
        RecordRef record = new RecordRef(type, id);
        List<ActivityPlan> offered = start.offered(record, viewer);
        UUID chosen = plan == null && offered.size() == 1 ? offered.get(0).id() : plan;
        List<StartedStep> steps = chosen == null ? List.of() : start.preview(chosen, record, viewer);
        Map<String, String> values = new HashMap<>();
        steps.forEach(step -> fill(step, values));
        return page(record, offered, chosen, steps, values, Map.of(), HttpStatus.OK, part);
    }

    private static void fill(StartedStep step, Map<String, String> values) {
        values.put(step.id() + ".on", "on");
        values.put(step.id() + ".subject", step.subject());
        values.put(step.id() + ".due", step.day() == null ? "" : step.day().toString());
        values.put(
                step.id() + ".dueTime", step.time() == null ? "" : step.time().toString());
        values.put(
                step.id() + ".owner",
                step.ownerId() == null ? "" : step.ownerId().toString());
    }

    @ForSignedIn
    @PostMapping("/start")
    ModelAndView start(
            @RequestParam(defaultValue = "") String type,
            @RequestParam UUID id,
            @RequestParam UUID plan,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        RecordRef record = new RecordRef(type, id);
        StartForm form = StartForm.of(sent);
        try {
            UUID run = start.start(plan, record, form.chosen(), viewer);
            toasts.show(
                    Toast.done("activity-plans.started").undoneBy("/activity-plans/runs/" + run + "/stop"), request);
            return new ModelAndView("redirect:" + home(record) + "#planned");
        } catch (NotPermitted | UnknownRecord closed) {
            throw closed;
        } catch (RuleViolation refused) {
            return page(
                    record,
                    start.offered(record, viewer),
                    plan,
                    start.preview(plan, record, viewer),
                    form.values(),
                    problems.sentences(refused, viewer.locale()),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    false);
        }
    }

    private String home(RecordRef record) {
        return types.address(record).orElseThrow(() -> new UnknownRecord(record));
    }

    private ModelAndView page(
            RecordRef record,
            List<ActivityPlan> offered,
            @Nullable UUID chosen,
            List<StartedStep> steps,
            Map<String, String> values,
            Map<String, String> errors,
            HttpStatus status,
            boolean dialog) {
        return new ModelAndView(dialog ? "activity-plans/start :: dialog" : "activity-plans/start", status)
                .addObject("ref", record)
                .addObject("part", dialog)
                .addObject("home", home(record))
                .addObject("offered", offered)
                .addObject("chosen", chosen)
                .addObject(
                        "name",
                        offered.stream()
                                .filter(plan -> plan.id().equals(chosen))
                                .map(ActivityPlan::name)
                                .findFirst()
                                .orElse(null))
                .addObject("steps", steps)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("people", forms.people(null));
    }
}
