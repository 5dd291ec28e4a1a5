package atrium.domain.activityplans;

import atrium.domain.activities.Activities;
import atrium.domain.events.ActivityPlanFollowed;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordTypes;
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
              WHERE r.%s = :customer AND r.stopped_at IS NULL AND (s.activity_id IS NOT NULL OR s.waiting)
              GROUP BY r.id
            ) runs WHERE done < total ORDER BY started_at DESC, id LIMIT :most
            """;

    private final RunTable runs;
    private final Activities activities;
    private final RecordTypes types;
    private final RecordAccess access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanRuns(
            RunTable runs,
            Activities activities,
            RecordTypes types,
            RecordAccess access,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.activities = activities;
        this.types = types;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that go on with a customer whom the viewer has been found to see, the latest first. */
    @Transactional(readOnly = true)
    public List<RunProgress> of(RecordRef customer) {
        return jdbc.sql(OPEN.formatted(customer.type().equals("contact") ? "contact_id" : "account_id"))
                .param("customer", customer.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(RecordRows.of(RunProgress.class))
                .list();
    }

    /** The customer with whom it was started, to whoever sees it. */
    @Transactional(readOnly = true)
    public RecordRef customer(UUID id, Viewer viewer) {
        RecordRef customer = run(id).subject().customer();
        access.require(types.of(customer.type()).orElseThrow(), customer.id(), Act.READ, viewer);
        return customer;
    }

    /**
     * Takes away what is still to be done, and plans no more of it.
     *
     * @throws UnknownRecord when the viewer doesn't see the customer
     * @throws atrium.domain.records.NotPermitted when the viewer neither started it nor may edit the customer
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
        Run run = run(id);
        RecordRef customer = customer(id, viewer);
        if (!run.startedBy().equals(viewer.personId())) {
            access.require(types.of(customer.type()).orElseThrow(), customer.id(), Act.EDIT, viewer);
        }
        return run;
    }

    private void tell(Run run, String deed, Viewer viewer) {
        events.publishEvent(new ActivityPlanFollowed(
                run.id(), deed, run.name(), run.accountId(), run.contactId(), viewer.actor(), clock.instant()));
    }

    record Run(
            UUID id,
            String name,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            UUID startedBy,
            @Nullable Instant stoppedAt) {

        RecordSubjects.Subject subject() {
            return new RecordSubjects.Subject(accountId, contactId);
        }
    }

    private Run run(UUID id) {
        return jdbc.sql("""
                        SELECT id, name, account_id, contact_id, started_by, stopped_at FROM activity_plan_run WHERE id = :id
                        """)
                .param("id", id)
                .query(RecordRows.of(Run.class))
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(RunTimeline.TYPE, id)));
    }
}
