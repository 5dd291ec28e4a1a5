package atrium.domain.activityplans;

import atrium.domain.activities.Activities;
import atrium.domain.events.ActivityPlanFollowed;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how far plans have come, and stops them. */
@Component
@Transactional
public class PlanRuns {

    private static final int MOST = 10;

    private static final String OPEN = """
            SELECT * FROM (
              SELECT r.id, r.name, count(*) FILTER (WHERE a.withdrawn_at IS NULL) AS total,
                count(*) FILTER (WHERE a.done_at IS NOT NULL AND a.withdrawn_at IS NULL) AS done,
                count(*) FILTER (WHERE a.due_at < :now AND a.done_at IS NULL AND a.withdrawn_at IS NULL) AS late,
                count(*) FILTER (WHERE s.activity_id IS NULL AND s.waiting) AS waiting, r.started_at, r.started_by
              FROM activity_plan_run r JOIN activity_plan_run_step s ON s.run_id = r.id
                LEFT JOIN activity a ON a.id = s.activity_id
              WHERE r.%s = :record AND r.stopped_at IS NULL AND (s.activity_id IS NOT NULL OR s.waiting)
              GROUP BY r.id
            ) runs WHERE done < total ORDER BY started_at DESC, id LIMIT :most
            """;

    private final RunTable runs;
    private final Activities activities;
    private final SubjectAccess access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanRuns(
            RunTable runs,
            Activities activities,
            SubjectAccess access,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.activities = activities;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that go on with a customer, or about a record, which the viewer has been found to see, the latest first. */
    @Transactional(readOnly = true)
    public List<RunProgress> of(RecordRef record) {
        return jdbc.sql(OPEN.formatted(RecordSubjects.pointing(record.type())))
                .param("record", record.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(RecordRows.of(RunProgress.class))
                .list();
    }

    /** The record on whose page the viewer finds it: that it was started on, else its customer. */
    @Transactional(readOnly = true)
    public RecordRef page(UUID id, Viewer viewer) {
        return access.page(visible(id, viewer).subject(), viewer).orElseThrow(() -> unknown(id));
    }

    /**
     * Takes away what is still to be done, and plans no more of it.
     *
     * @throws UnknownRecord when the viewer doesn't see what it is about
     * @throws NotPermitted when the viewer neither started it nor may edit that
     */
    public void stop(UUID id, Viewer viewer) {
        Run run = changeable(id, viewer);
        if (run.stoppedAt() == null) {
            List<UUID> open = runs.open(id);
            runs.stop(id, clock.instant());
            runs.mark(id, open, true);
            open.forEach(activity -> activities.withdraw(activity, viewer));
            tell(run, "stopped", viewer);
        }
    }

    /** Takes a stop back. The same is refused as by {@link #stop}. */
    public void resume(UUID id, Viewer viewer) {
        Run run = changeable(id, viewer);
        if (run.stoppedAt() != null) {
            List<UUID> stopped = runs.stopped(id);
            stopped.forEach(activity -> activities.putBack(activity, viewer));
            runs.mark(id, stopped, false);
            runs.stop(id, null);
            tell(run, "resumed", viewer);
        }
    }

    private Run changeable(UUID id, Viewer viewer) {
        Run run = visible(id, viewer);
        if (!run.startedBy().equals(viewer.personId()) && !access.allows(run.subject(), Act.EDIT, viewer)) {
            throw new NotPermitted("stop a plan of somebody else");
        }
        return run;
    }

    private Run visible(UUID id, Viewer viewer) {
        Run run = run(id);
        if (!access.allows(run.subject(), Act.READ, viewer)) {
            throw unknown(id);
        }
        return run;
    }

    private static UnknownRecord unknown(UUID id) {
        return new UnknownRecord(new RecordRef(RunTimeline.TYPE, id));
    }

    private void tell(Run run, String deed, Viewer viewer) {
        events.publishEvent(new ActivityPlanFollowed(
                run.id(),
                deed,
                run.name(),
                run.accountId(),
                run.contactId(),
                run.subject().record(),
                viewer.actor(),
                clock.instant()));
    }

    record Run(
            UUID id,
            String name,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable String recordType,
            @Nullable UUID recordId,
            UUID startedBy,
            @Nullable Instant stoppedAt) {

        RecordSubjects.Subject subject() {
            return RecordSubjects.Subject.of(accountId, contactId, recordType, recordId);
        }
    }

    private Run run(UUID id) {
        return jdbc.sql("""
                        SELECT id, name, account_id, contact_id, record_type, record_id, started_by, stopped_at
                        FROM activity_plan_run WHERE id = :id
                        """)
                .param("id", id)
                .query(RecordRows.of(Run.class))
                .optional()
                .orElseThrow(() -> unknown(id));
    }
}
