package atrium.domain.activityplans;

import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans that were started. */
@Component
class RunTable {

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(ActivityPlan plan, RecordSubjects.Subject about, Viewer viewer, Instant now) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO activity_plan_run (id, plan_id, name, account_id, contact_id, record_type, record_id, zone, started_at,
                          started_by)
                        VALUES (:id, :plan, :name, :account, :contact, :recordType, :record, :zone, :now, :person)
                        """)
                .param("id", id)
                .param("plan", plan.id())
                .param("name", plan.name())
                .param("account", about.accountId())
                .param("contact", about.contactId())
                .param("recordType", about.recordType())
                .param("record", about.recordId())
                .param("zone", viewer.zone().getId())
                .param("now", Timestamp.from(now))
                .param("person", viewer.personId())
                .update();
        return id;
    }

    /** @param activity null while it waits for the one before */
    void addStep(
            UUID run,
            int position,
            PlanStep step,
            String subject,
            Map<String, String> values,
            @Nullable UUID owner,
            @Nullable UUID activity) {
        String time = values.getOrDefault("dueTime", "");
        jdbc.sql("""
                        INSERT INTO activity_plan_run_step (run_id, position, kind, subject, description, working_days, due_time,
                          priority, owner_id, activity_id, waiting)
                        VALUES (:run, :position, :kind, :subject, nullif(:description, ''), :days, :time, :priority, :owner,
                          :activity, :waiting)
                        """)
                .param("run", run)
                .param("position", position)
                .param("kind", step.kind().code())
                .param("subject", subject)
                .param("description", values.getOrDefault("description", ""))
                .param("days", step.workingDays())
                .param("time", time.isBlank() ? null : LocalTime.parse(time))
                .param("priority", step.priority())
                .param("owner", owner)
                .param("activity", activity)
                .param("waiting", activity == null)
                .update();
    }

    /** A step that follows another, with what it needs to be planned. */
    record Next(
            UUID runId,
            int position,
            String kind,
            String subject,
            @Nullable String description,
            int workingDays,
            @Nullable LocalTime dueTime,
            String priority,
            @Nullable UUID ownerId,
            @Nullable UUID activityId,
            boolean waiting,
            String zone,
            UUID startedBy) {

        ActivityKind kindOf() {
            return ActivityKind.of(kind).orElseThrow();
        }

        ZoneId zoneOf() {
            return ZoneId.of(zone);
        }
    }

    /** What comes right after a step whose activity this is, in a run that goes on. */
    Optional<Next> after(UUID activity) {
        return jdbc.sql("""
                        SELECT n.run_id, n.position, n.kind, n.subject, n.description, n.working_days, n.due_time, n.priority,
                          n.owner_id, n.activity_id, n.waiting, r.zone, r.started_by
                        FROM activity_plan_run_step s JOIN activity_plan_run r ON r.id = s.run_id AND r.stopped_at IS NULL
                          JOIN activity_plan_run_step n ON n.run_id = s.run_id AND n.position = s.position + 1
                        WHERE s.activity_id = :activity FOR UPDATE OF n
                        """)
                .param("activity", activity)
                .query(RecordRows.of(Next.class))
                .optional();
    }

    /** @param activity null when it waits again */
    void planned(Next step, @Nullable UUID activity) {
        jdbc.sql("""
                        UPDATE activity_plan_run_step SET activity_id = :activity WHERE run_id = :run AND position = :position
                        """)
                .param("activity", activity)
                .param("run", step.runId())
                .param("position", step.position())
                .update();
    }

    /** Activities of a run that are still to be done. */
    List<UUID> open(UUID run) {
        return jdbc.sql("""
                        SELECT a.id FROM activity_plan_run_step s JOIN activity a ON a.id = s.activity_id
                        WHERE s.run_id = :run AND a.done_at IS NULL AND a.withdrawn_at IS NULL ORDER BY s.position
                        """).param("run", run).query(UUID.class).list();
    }

    /** Those that went when the run was stopped. */
    List<UUID> stopped(UUID run) {
        return jdbc.sql("""
                        SELECT s.activity_id FROM activity_plan_run_step s JOIN activity a ON a.id = s.activity_id
                        WHERE s.run_id = :run AND s.stopped AND a.withdrawn_at IS NOT NULL ORDER BY s.position
                        """).param("run", run).query(UUID.class).list();
    }

    void stop(UUID run, @Nullable Instant at) {
        jdbc.sql("UPDATE activity_plan_run SET stopped_at = :at WHERE id = :run")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("run", run)
                .update();
    }

    void mark(UUID run, List<UUID> activities, boolean stopped) {
        jdbc.sql("""
                        UPDATE activity_plan_run_step SET stopped = :stopped WHERE run_id = :run AND activity_id = ANY(:ids)
                        """)
                .param("stopped", stopped)
                .param("run", run)
                .param("ids", activities.toArray(UUID[]::new))
                .update();
    }
}
