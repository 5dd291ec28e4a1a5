package atrium.domain.activityplans;

import atrium.domain.activities.Activities;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.events.ActivityPlanFollowed;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a plan on a record: its steps become tasks, calls and meetings, all of them or none. */
@Component
@Transactional
public class PlanStart {

    private final ActivityPlans plans;
    private final RunTable runs;
    private final PlanSubjects subjects;
    private final Activities activities;
    private final WorkingTimes working;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanStart(
            ActivityPlans plans,
            RunTable runs,
            PlanSubjects subjects,
            Activities activities,
            WorkingTimes working,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.subjects = subjects;
        this.activities = activities;
        this.working = working;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The plans that the viewer can start on a record.
     *
     * @throws UnknownRecord when the viewer doesn't see the record
     * @throws NotPermitted when the viewer adds nothing to it
     */
    @Transactional(readOnly = true)
    public List<ActivityPlan> offered(RecordRef record, Viewer viewer) {
        subjects.requireAdding(record, viewer);
        return plans.of(record.type());
    }

    /**
     * The steps as they would be planned today.
     *
     * @throws UnknownRecord when there is no such plan for the record, or the viewer doesn't see the record
     * @throws NotPermitted when the viewer adds nothing to it
     */
    @Transactional(readOnly = true)
    public List<StartedStep> preview(UUID plan, RecordRef record, Viewer viewer) {
        PlanSubjects.About about = subjects.about(record, viewer);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        List<StartedStep> steps = new ArrayList<>();
        for (PlanStep step : startable(plan, record).steps()) {
            UUID owner = subjects.responsible(step, about, viewer);
            boolean waits = step.afterBefore() && !steps.isEmpty();
            steps.add(new StartedStep(
                    step.id(),
                    step.kind(),
                    named(step.subject(), about),
                    step.workingDays(),
                    waits ? null : day(today, step.workingDays(), owner == null ? viewer.personId() : owner),
                    step.time(),
                    owner));
        }
        return steps;
    }

    private ActivityPlan startable(UUID id, RecordRef record) {
        return plans.of(record.type()).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityPlanKeeping.TYPE, id)));
    }

    private static String named(String text, PlanSubjects.About about) {
        String named = text.replace(ActivityPlan.NAME, about.name());
        int most = 300;
        return named.codePointCount(0, named.length()) <= most
                ? named
                : named.substring(0, named.offsetByCodePoints(0, most - 1)) + "…";
    }

    private LocalDate day(LocalDate from, int workingDays, UUID owner) {
        return Days.after(from, workingDays, working, owner);
    }

    /**
     * Starts it.
     *
     * @param chosen by the id of each step that is to be planned: its text form with {@code subject}, {@code due}, {@code
     *     dueTime} and {@code owner}; the day of one that waits for the step before is not read
     * @return the id of the run
     * @throws InvalidRecord naming each wrong field with the step's id and a point before it
     * @throws NotPermitted when the viewer adds nothing to the record
     */
    public UUID start(UUID plan, RecordRef record, Map<UUID, Map<String, String>> chosen, Viewer viewer) {
        PlanSubjects.About about = subjects.about(record, viewer);
        ActivityPlan started = startable(plan, record);
        List<PlanStep> steps = started.steps().stream()
                .filter(step -> chosen.containsKey(step.id()))
                .toList();
        if (steps.isEmpty()) {
            throw new NothingToStart();
        }
        Instant now = clock.instant();
        UUID run = runs.add(started, about.subject(), viewer, now);
        List<InvalidValue> problems = new ArrayList<>();
        for (int position = 0; position < steps.size(); position++) {
            plan(run, position, steps.get(position), record, about, chosen, problems, viewer);
        }
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        events.publishEvent(new ActivityPlanFollowed(
                run,
                "started",
                started.name(),
                about.subject().accountId(),
                about.subject().contactId(),
                about.subject().record(),
                viewer.actor(),
                now));
        return run;
    }

    private void plan(
            UUID run,
            int position,
            PlanStep step,
            RecordRef record,
            PlanSubjects.About about,
            Map<UUID, Map<String, String>> chosen,
            List<InvalidValue> problems,
            Viewer viewer) {
        Map<String, String> values = new HashMap<>(chosen.getOrDefault(step.id(), Map.of()));
        values.put("priority", step.priority());
        values.put(
                "description",
                step.description() == null ? "" : step.description().replace(ActivityPlan.NAME, about.name()));
        boolean waits = step.afterBefore() && position > 0;
        if (waits) {
            values.remove("due");
        }
        try {
            FieldReader reader = new FieldReader(values);
            UUID owner = subjects.owner(reader);
            UUID activity = waits ? null : activities.plan(step.kind(), record, values, viewer);
            String subject = reader.required("subject", 300);
            reader.orThrow();
            runs.addStep(run, position, step, subject, values, owner, activity);
        } catch (InvalidRecord wrong) {
            wrong.problems().stream()
                    .map(problem -> new InvalidValue(
                            step.id() + "." + problem.field(), problem.messageKey(), problem.arguments()))
                    .forEach(problems::add);
        }
    }
}
