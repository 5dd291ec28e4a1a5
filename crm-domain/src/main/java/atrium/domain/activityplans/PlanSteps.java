package atrium.domain.activityplans;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.People;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, moves and removes the steps of plans, for those who administer the system. */
@Component
@Transactional
public class PlanSteps {

    private static final int MOST = 50;

    private final ActivityPlanKeeping keeping;
    private final People people;
    private final JdbcClient jdbc;

    PlanSteps(ActivityPlanKeeping keeping, People people, JdbcClient jdbc) {
        this.keeping = keeping;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The fields of the text form of a step. */
    public static List<String> fields() {
        return StepText.FIELDS;
    }

    /** The text form of a step; what is empty is absent. */
    public static Map<String, String> text(PlanStep step) {
        return StepText.of(step);
    }

    /** @throws UnknownRecord when the plan has no such step */
    public static PlanStep step(ActivityPlan plan, UUID id) {
        return plan.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("activity-plan-step", id)));
    }

    /**
     * Adds a step at the end.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(UUID planId, Map<String, String> values, Viewer viewer) {
        ActivityPlan plan = keeping.locked(planId, viewer);
        if (plan.steps().size() >= MOST) {
            throw new TooManySteps(MOST);
        }
        PlanStep step = StepText.read(UuidV7.next(), values, null, people);
        jdbc.sql("""
                        INSERT INTO activity_plan_step (id, plan_id, position, kind, subject, description, working_days, counted,
                          due_time, priority, responsible, person_id)
                        SELECT :id, :plan, coalesce(max(position) + 1, 0), :kind, :subject, :description, :days, :counted, :time,
                          :priority, :responsible, :person FROM activity_plan_step WHERE plan_id = :plan
                        """).params(columns(step)).param("plan", planId).update();
        tell(plan, "step-added", Map.of(), StepText.of(step), viewer);
        return step.id();
    }

    /**
     * Changes a step; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID planId, UUID id, FieldEdit edit, Viewer viewer) {
        ActivityPlan plan = keeping.locked(planId, viewer);
        PlanStep stored = step(plan, id);
        Map<String, String> before = StepText.of(stored);
        PlanStep step = StepText.read(id, edit.over(before), stored.personId(), people);
        if (!step.equals(stored)) {
            jdbc.sql("""
                            UPDATE activity_plan_step SET kind = :kind, subject = :subject, description = :description,
                              working_days = :days, counted = :counted, due_time = :time, priority = :priority,
                              responsible = :responsible, person_id = :person WHERE id = :id
                            """).params(columns(step)).update();
            tell(plan, "step-changed", before, StepText.of(step), viewer);
        }
    }

    /** Moves a step one place up or down; the first goes no higher, the last no lower. */
    public void move(UUID planId, UUID id, boolean up, Viewer viewer) {
        ActivityPlan plan = keeping.locked(planId, viewer);
        List<PlanStep> steps = new ArrayList<>(plan.steps());
        int at = steps.indexOf(step(plan, id));
        int to = Math.max(0, Math.min(steps.size() - 1, at + (up ? -1 : 1)));
        steps.add(to, steps.remove(at));
        for (int position = 0; position < steps.size(); position++) {
            jdbc.sql("UPDATE activity_plan_step SET position = :position WHERE id = :id")
                    .param("position", position)
                    .param("id", steps.get(position).id())
                    .update();
        }
        if (at != to) {
            tell(plan, "step-moved", Map.of("position", "" + (at + 1)), Map.of("position", "" + (to + 1)), viewer);
        }
    }

    /** Removes a step. */
    public void remove(UUID planId, UUID id, Viewer viewer) {
        ActivityPlan plan = keeping.locked(planId, viewer);
        PlanStep gone = step(plan, id);
        jdbc.sql("DELETE FROM activity_plan_step WHERE id = :id")
                .param("id", id)
                .update();
        tell(plan, "step-removed", StepText.of(gone), Map.of(), viewer);
    }

    private void tell(
            ActivityPlan plan, String deed, Map<String, String> before, Map<String, String> after, Viewer viewer) {
        keeping.tell(plan.id(), plan.name(), deed, before, after, viewer);
    }

    private static Map<String, @Nullable Object> columns(PlanStep step) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", step.id());
        columns.put("kind", step.kind().code());
        columns.put("subject", step.subject());
        columns.put("description", step.description());
        columns.put("days", step.workingDays());
        columns.put("counted", step.afterBefore() ? "before" : "start");
        columns.put("time", step.time());
        columns.put("priority", step.priority());
        columns.put("responsible", step.responsible());
        columns.put("person", step.personId());
        return columns;
    }
}
