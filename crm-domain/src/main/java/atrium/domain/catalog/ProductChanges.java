package atrium.domain.catalog;

import atrium.domain.customfields.ManyEdits;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.ProductChanged;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs products into changes of many; categories that are missing are added. */
@Component
@Order(50)
class ProductChanges implements Changeable, ChangeableFields {

    private static final Set<String> OF_ONE_ALONE = Set.of("name", "sku");

    private final ProductRecords type;
    private final ProductWrites writes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductChanges(
            ProductRecords type, ProductWrites writes, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
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
        return type.fields().stream()
                .filter(field -> !OF_ONE_ALONE.contains(field.key()))
                .filter(field -> !type.custom().unique().contains(field.key()))
                .toList();
    }

    @Override
    public List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        ManyEdits<ProductFacts> read =
                new ManyEdits<>(edits, new Text(), type.custom().demands(viewer));
        return apply(read, edits.keySet(), "p.deleted_at IS NULL AND " + permitted(viewer), actor, viewer);
    }

    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return apply(new ManyEdits<>(edits, new Text(), null), edits.keySet(), permitted(viewer), actor, viewer);
    }

    private String permitted(Viewer viewer) {
        return Visibility.of(viewer, type, Act.EDIT, "p").sql();
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return jdbc.sql("SELECT id, name FROM product WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> (RecordEvent) new ProductChanged(
                        row.getObject("id", UUID.class), row.getString("name"), move.deed(), List.of(), actor, at))
                .list();
    }

    static ProductChanged event(
            UUID id, String deed, Map<String, String> before, ProductFacts facts, Actor actor, Instant at) {
        List<FieldChange> changes = FieldChange.between(before, ProductText.write(facts));
        return new ProductChanged(id, facts.name(), deed, changes, actor, at);
    }

    // Products belong to nobody, so that permission has no parameters.
    private List<Outcome> apply(
            ManyEdits<ProductFacts> edits, Set<UUID> ids, String condition, Actor actor, Viewer viewer) {
        jdbc.sql(ProductDirectory.SELECT + "WHERE p.id = ANY(:ids) AND " + condition + " ORDER BY p.id FOR UPDATE OF p")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    edits.take(row.getObject("id", UUID.class), ProductDirectory.facts(row));
                });
        Instant at = clock.instant();
        writes.update(edits.changed(), at, viewer);
        List<ProductChanged> told = new ArrayList<>();
        edits.changed().forEach((id, facts) -> told.add(event(id, "changed", edits.before(id), facts, actor, at)));
        events.publishEvent(new BulkChange(told));
        return edits.outcomes();
    }

    private final class Text implements ManyEdits.Form<ProductFacts> {

        @Override
        public ProductFacts read(FieldReader reader, ProductFacts before) {
            return ProductText.read(reader, type.custom());
        }

        @Override
        public Map<String, String> write(ProductFacts facts) {
            return ProductText.write(facts);
        }
    }
}
