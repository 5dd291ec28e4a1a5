package atrium.domain.activities;

import atrium.domain.events.ActivityAssigned;
import atrium.domain.events.ActivityChanged;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.HandedOver;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over what somebody is still to do: about what the viewer may edit, and about nothing as far as others know of
 * it. What people planned for themselves alone stays theirs and is not counted. What is done stays with whoever did it.
 */
@Component
@Order(20)
class PlansHandedOver implements HandedOver {

    private static final String KIND = "plan";
    private static final int AT_ONCE = 1_000;

    private static final String OPEN = """
            FROM activity a %s WHERE a.owner_id = :from AND a.done_at IS NULL AND a.withdrawn_at IS NULL AND %s
            """;

    // The same as ActivitySight says of one, but for those about nothing: there is nothing to ask for permission.
    private static final String REACHED = """
            (:viewer IN (a.author_id, a.owner_id) OR CASE WHEN %s THEN %s
              ELSE a.author_id <> a.owner_id OR EXISTS (SELECT FROM meeting_guest g WHERE g.activity_id = a.id) END)
            """;

    private static final String GIVE = """
            UPDATE activity p SET owner_id = :to, changed_at = :at, version = p.version + 1
            FROM (SELECT a.id %s AND %s AND %s ORDER BY a.id LIMIT :most FOR UPDATE OF a) given
            WHERE p.id = given.id RETURNING p.id AS plan, p.kind, p.account_id AS account, p.contact_id AS contact, p.record_type, p.record_id, p.subject
            """;

    // Whoever comes anyway is no guest.
    private static final String UNINVITE =
            "DELETE FROM meeting_guest WHERE person_id = :to AND activity_id = ANY(:plans)";

    private final JdbcClient jdbc;
    private final SubjectSight sight;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlansHandedOver(JdbcClient jdbc, SubjectSight sight, ApplicationEventPublisher events, Clock clock) {
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
        Actor actor = Actor.changingMany(viewer.personId(), giving.id());
        long amount = 0;
        List<Moved> moved;
        do {
            moved = move(giving.from(), giving.to(), null, viewer);
            tell(moved, giving.from(), giving.to(), actor);
            moved.forEach(plan -> events.publishEvent(assigned(plan, giving.to(), actor)));
            amount += moved.size();
        } while (moved.size() == AT_ONCE);
        return new Given(amount, counted(giving.from(), viewer).seen(), null);
    }

    @Override
    public Optional<String> logged(String kind) {
        return Optional.of(ActivityTimeline.TYPE);
    }

    // What comes back is told to nobody: whom it comes back to may have left.
    @Override
    @Transactional
    public long takeBack(String kind, Giving giving, Collection<UUID> records, Viewer viewer) {
        Actor actor = Actor.takingBack(viewer.personId(), giving.id());
        long amount = 0;
        List<Moved> moved;
        do {
            moved = move(giving.to(), giving.from(), records, viewer);
            tell(moved, giving.to(), giving.from(), actor);
            amount += moved.size();
        } while (moved.size() == AT_ONCE);
        return amount;
    }

    record Counted(long seen, long changeable) {}

    private Counted counted(UUID person, Viewer viewer) {
        Visibility readable = sight.allowed(viewer, Act.READ, "a");
        Visibility editable = sight.allowed(viewer, Act.EDIT, "a");
        return jdbc.sql("SELECT count(*) FILTER (WHERE %s OR %s) AS seen, count(*) FILTER (WHERE %s) AS changeable %s"
                        .formatted(reached(readable), reached(editable), reached(editable), open()))
                .param("from", person)
                .param("viewer", viewer.personId())
                .params(readable.parameters())
                .params(editable.parameters())
                .query(RecordRows.of(Counted.class))
                .single();
    }

    private String open() {
        return OPEN.formatted(sight.joined("a"), sight.standing("a"));
    }

    private static String reached(Visibility allowed) {
        return REACHED.formatted(SubjectSight.any("a"), allowed.sql());
    }

    record Moved(
            UUID plan,
            String kind,
            @Nullable UUID account,
            @Nullable UUID contact,
            @Nullable String recordType,
            @Nullable UUID recordId,
            String subject) {

        @Nullable RecordRef record() {
            return RecordSubjects.Subject.of(account, contact, recordType, recordId)
                    .record();
        }
    }

    /** @param among the only ones that are meant; null for all */
    private List<Moved> move(UUID from, UUID to, @Nullable Collection<UUID> among, Viewer viewer) {
        Visibility editable = sight.allowed(viewer, Act.EDIT, "a");
        List<Moved> moved = jdbc.sql(
                        GIVE.formatted(open(), reached(editable), among == null ? "true" : "a.id = ANY(:among)"))
                .param("from", from)
                .param("to", to)
                .param("viewer", viewer.personId())
                .param("at", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .param("among", among == null ? new UUID[0] : among.toArray(UUID[]::new))
                .params(editable.parameters())
                .query(RecordRows.of(Moved.class))
                .list();
        jdbc.sql(UNINVITE)
                .param("to", to)
                .param("plans", moved.stream().map(Moved::plan).toArray(UUID[]::new))
                .update();
        return moved;
    }

    private void tell(List<Moved> moved, UUID from, UUID to, Actor actor) {
        List<FieldChange> change = List.of(new FieldChange("owner", from.toString(), to.toString()));
        events.publishEvent(new BulkChange(moved.stream()
                .map(plan -> new ActivityChanged(plan.plan(), plan.kind(), change, actor, clock.instant()))
                .toList()));
    }

    private ActivityAssigned assigned(Moved plan, UUID owner, Actor actor) {
        return new ActivityAssigned(
                plan.plan(),
                plan.kind(),
                plan.account(),
                plan.contact(),
                plan.record(),
                plan.subject(),
                owner,
                actor,
                clock.instant());
    }
}
