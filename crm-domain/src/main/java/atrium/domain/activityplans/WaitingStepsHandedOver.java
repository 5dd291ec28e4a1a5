package atrium.domain.activityplans;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.HandedOver;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands over the steps of plans under way that still wait for the one before, about what the viewer may edit. */
@Component
@Order(30)
class WaitingStepsHandedOver implements HandedOver {

    private static final String KIND = "waiting-step";

    private static final String WAITING = """
            FROM activity_plan_run_step s JOIN activity_plan_run r ON r.id = s.run_id %s
            WHERE s.owner_id = :from AND s.waiting AND s.activity_id IS NULL AND r.stopped_at IS NULL AND %s
            """;

    private static final String GIVE = """
            UPDATE activity_plan_run_step w SET owner_id = :to
            FROM (SELECT s.run_id, s.position, r.name %s AND (%s AND (%s OR r.started_by = :viewer)) FOR UPDATE OF s) given
            WHERE w.run_id = given.run_id AND w.position = given.position RETURNING given.run_id AS run, given.name
            """;

    private final JdbcClient jdbc;
    private final SubjectSight sight;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingStepsHandedOver(JdbcClient jdbc, SubjectSight sight, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(UUID person, Viewer viewer) {
        Counted counted = counted(person, viewer);
        return counted.seen() == 0
                ? List.of()
                : List.of(Holding.of(KIND, counted.changeable(), counted.seen() - counted.changeable(), null));
    }

    @Override
    public boolean keeps(String kind) {
        return kind.equals(KIND);
    }

    @Override
    @Transactional
    public Given give(String kind, Giving giving, Viewer viewer) {
        Visibility readable = sight.allowed(viewer, Act.READ, "r");
        Visibility editable = sight.allowed(viewer, Act.EDIT, "r");
        List<Moved> moved = jdbc.sql(GIVE.formatted(waiting(), readable.sql(), editable.sql()))
                .param("from", giving.from())
                .param("to", giving.to())
                .param("viewer", viewer.personId())
                .params(readable.parameters())
                .params(editable.parameters())
                .query(RecordRows.of(Moved.class))
                .list();
        Instant now = clock.instant();
        Actor actor = Actor.changingMany(viewer.personId(), giving.id());
        List<FieldChange> change = List.of(
                new FieldChange("owner", giving.from().toString(), giving.to().toString()));
        events.publishEvent(new BulkChange(moved.stream()
                .map(step -> new SettingChanged(
                        new RecordRef(RunTimeline.TYPE, step.run()), step.name(), "handed-over", change, actor, now))
                .toList()));
        return new Given(moved.size(), counted(giving.from(), viewer).seen(), null);
    }

    record Moved(UUID run, String name) {}

    record Counted(long seen, long changeable) {}

    private Counted counted(UUID person, Viewer viewer) {
        Visibility readable = sight.allowed(viewer, Act.READ, "r");
        Visibility editable = sight.allowed(viewer, Act.EDIT, "r");
        return jdbc.sql("""
                        SELECT count(*) AS seen, count(*) FILTER (WHERE %s OR r.started_by = :viewer) AS changeable %s AND %s
                        """.formatted(editable.sql(), waiting(), readable.sql()))
                .param("from", person)
                .param("viewer", viewer.personId())
                .params(readable.parameters())
                .params(editable.parameters())
                .query(RecordRows.of(Counted.class))
                .single();
    }

    private String waiting() {
        return WAITING.formatted(sight.joined("r"), sight.standing("r"));
    }
}
