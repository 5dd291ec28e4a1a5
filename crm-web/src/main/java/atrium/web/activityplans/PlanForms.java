package atrium.web.activityplans;

import atrium.domain.activityplans.ActivityPlan;
import atrium.domain.activityplans.ActivityPlanKeeping;
import atrium.domain.activityplans.ActivityPlans;
import atrium.domain.activityplans.PlanStep;
import atrium.domain.activityplans.PlanSteps;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The forms of plans and of their steps. */
@Component
class PlanForms {

    private static final List<String> FIELDS = List.of("name", "types");

    private final ActivityPlans plans;
    private final People people;
    private final Problems problems;
    private final MessageSource texts;

    PlanForms(ActivityPlans plans, People people, Problems problems, MessageSource texts) {
        this.plans = plans;
        this.people = people;
        this.problems = problems;
        this.texts = texts;
    }

    /** What was typed, and from what it started; boxes that aren't ticked are not sent. */
    static FieldEdit plan(MultiValueMap<String, String> sent) {
        return edit(FIELDS, sent);
    }

    /** The same of a step. */
    static FieldEdit step(MultiValueMap<String, String> sent) {
        return edit(PlanSteps.fields(), sent);
    }

    private static FieldEdit edit(List<String> fields, MultiValueMap<String, String> sent) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> now = new HashMap<>();
        for (String field : fields) {
            now.put(field, String.join("\n", sent.getOrDefault(field, List.of())));
            if (sent.containsKey("was." + field)) {
                was.put(field, String.join("\n", sent.getOrDefault("was." + field, List.of())));
            }
        }
        return new FieldEdit(was, now);
    }

    /** @param plan null for a new one */
    ModelAndView of(@Nullable ActivityPlan plan) {
        Map<String, String> values =
                plan == null ? Map.of("types", "account\ncontact") : ActivityPlanKeeping.text(plan);
        return planPage(HttpStatus.OK, plan, new FieldEdit(values, values), Map.of());
    }

    ModelAndView refused(@Nullable ActivityPlan plan, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        return planPage(status(refused), plan, again(edit, refused), errors(refused, viewer));
    }

    private ModelAndView planPage(
            HttpStatus status, @Nullable ActivityPlan plan, FieldEdit edit, Map<String, String> errors) {
        return page("form", status, FIELDS, edit, errors)
                .addObject("plan", plan)
                .addObject("types", plans.types())
                .addObject(
                        "chosen", edit.now().getOrDefault("types", "").lines().toList());
    }

    /** @param step null for a new one */
    ModelAndView ofStep(ActivityPlan plan, @Nullable PlanStep step, Viewer viewer) {
        Map<String, String> values = step == null
                ? Map.of(
                        "kind",
                        "task",
                        "workingDays",
                        "1",
                        "counted",
                        "start",
                        "priority",
                        "normal",
                        "responsible",
                        "starter")
                : PlanSteps.text(step);
        return stepPage(HttpStatus.OK, plan, step, new FieldEdit(values, values), Map.of(), viewer);
    }

    ModelAndView refusedStep(
            ActivityPlan plan, @Nullable PlanStep step, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        return stepPage(status(refused), plan, step, again(edit, refused), errors(refused, viewer), viewer);
    }

    private ModelAndView stepPage(
            HttpStatus status,
            ActivityPlan plan,
            @Nullable PlanStep step,
            FieldEdit edit,
            Map<String, String> errors,
            Viewer viewer) {
        return page("step", status, PlanSteps.fields(), edit, errors)
                .addObject("plan", plan)
                .addObject("step", step)
                .addObject("kinds", choices("composer.kind.", Stream.of("task", "call", "meeting"), viewer))
                .addObject("counts", choices("activity-plans.counted.", Stream.of("start", "before"), viewer))
                .addObject("priorities", choices("priority.", Stream.of("low", "normal", "high"), viewer))
                .addObject(
                        "responsibles",
                        choices("activity-plans.responsible.", Stream.of("starter", "owner", "person", "ask"), viewer))
                .addObject("people", people(edit.now().get("person")));
    }

    private static ModelAndView page(
            String template, HttpStatus status, List<String> fields, FieldEdit edit, Map<String, String> errors) {
        Map<String, String> was = new HashMap<>();
        fields.forEach(field -> was.put(field, edit.was().getOrDefault(field, "")));
        return new ModelAndView("admin/activity-plans/" + template, status)
                .addObject("values", edit.now())
                .addObject("was", was)
                .addObject("errors", errors);
    }

    private List<Choice> choices(String key, Stream<String> codes, Viewer viewer) {
        return codes.map(code -> new Choice(code, texts.getMessage(key + code, null, viewer.locale())))
                .toList();
    }

    /** Everybody active, and whoever is chosen already. */
    List<Choice> people(@Nullable String chosen) {
        List<PersonSummary> active = people.active();
        Stream<PersonSummary> left = id(chosen)
                .filter(one -> active.stream().noneMatch(person -> person.id().equals(one)))
                .map(one -> people.byIds(List.of(one)).values().stream())
                .orElseGet(Stream::of);
        return Stream.concat(active.stream(), left)
                .map(person -> new Choice(person.id().toString(), person.name()))
                .toList();
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static HttpStatus status(RuleViolation refused) {
        return refused instanceof EditConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static FieldEdit again(FieldEdit edit, RuleViolation refused) {
        return refused instanceof EditConflict conflict
                ? new FieldEdit(Problems.startedFrom(edit.was(), conflict), edit.now())
                : edit;
    }

    private Map<String, String> errors(RuleViolation refused, Viewer viewer) {
        return problems.sentences(refused, viewer.locale());
    }
}
