package atrium.domain.purchases;

import atrium.domain.customfields.ManyEdits;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plugs purchases into changes of many: their notes and the fields that the company added. What was bought, when and by whom is
 * edited one by one.
 */
@Component
@Order(60)
class PurchaseChanges implements Changeable, ChangeableFields {

    private final PurchaseRecords type;
    private final PurchaseWrites writes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurchaseChanges(
            PurchaseRecords type,
            PurchaseWrites writes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.type = type;
        this.writes = writes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<ChangeableFields> values() {
        return Optional.of(this);
    }

    @Override
    public List<RecordField> fields() {
        Set<String> unique = type.custom().unique();
        return Stream.concat(
                        type.custom().fields().stream().filter(field -> !unique.contains(field.key())),
                        Stream.of(PurchaseText.NOTE))
                .toList();
    }

    @Override
    public List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        ManyEdits<PurchaseFacts> read =
                new ManyEdits<>(edits, new Text(), type.custom().demands(viewer));
        return apply(read, edits.keySet(), "p.deleted_at IS NULL", actor, viewer);
    }

    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return apply(new ManyEdits<>(edits, new Text(), null), edits.keySet(), "true", actor, viewer);
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return jdbc.sql("SELECT id, order_number FROM purchase WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> (RecordEvent) new PurchaseChanged(
                        row.getObject("id", UUID.class),
                        row.getString("order_number"),
                        move.deed(),
                        List.of(),
                        actor,
                        at))
                .list();
    }

    // Who sees a purchase but may not change it is told so.
    private List<Outcome> apply(
            ManyEdits<PurchaseFacts> edits, Set<UUID> ids, String state, Actor actor, Viewer viewer) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "p");
        Visibility editable = Visibility.of(viewer, type, Act.EDIT, "p");
        jdbc.sql("""
                        SELECT p.*, %s IS TRUE AS editable FROM purchase p
                        WHERE p.id = ANY(:ids) AND %s AND %s ORDER BY p.id FOR UPDATE OF p
                        """.formatted(editable.sql(), state, readable.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(readable.parameters())
                .params(editable.parameters())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (row.getBoolean("editable")) {
                        edits.take(id, PurchaseDirectory.facts(row));
                    } else {
                        edits.refuse(id, NOT_PERMITTED);
                    }
                });
        Instant at = clock.instant();
        writes.update(edits.changed(), null, at);
        List<PurchaseChanged> told = new ArrayList<>();
        edits.changed()
                .forEach((id, facts) -> told.add(new PurchaseChanged(
                        id,
                        facts.orderNumber(),
                        "changed",
                        FieldChange.between(edits.before(id), PurchaseText.write(facts)),
                        actor,
                        at)));
        events.publishEvent(new BulkChange(told));
        return edits.outcomes();
    }

    private final class Text implements ManyEdits.Form<PurchaseFacts> {

        @Override
        public PurchaseFacts read(FieldReader reader, PurchaseFacts before) {
            return before.with(reader.text("note", 20_000), type.custom().read(reader));
        }

        @Override
        public Map<String, String> write(PurchaseFacts facts) {
            return PurchaseText.write(facts);
        }
    }
}
