package atrium.domain.catalog;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.ProductChanged;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Visibility permitted = Visibility.of(viewer, type, Act.EDIT, "p");
        return apply(edits, "p.deleted_at IS NULL AND " + permitted.sql(), actor, viewer);
    }

    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return apply(edits, Visibility.of(viewer, type, Act.EDIT, "p").sql(), actor, viewer);
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
    private List<Outcome> apply(Map<UUID, FieldEdit> edits, String condition, Actor actor, Viewer viewer) {
        Batch batch = new Batch(edits, type.custom(), actor, clock.instant(), viewer);
        jdbc.sql(ProductDirectory.SELECT + "WHERE p.id = ANY(:ids) AND " + condition + " ORDER BY p.id FOR UPDATE OF p")
                .param("ids", edits.keySet().toArray(UUID[]::new))
                .query(row -> {
                    batch.take(row);
                });
        writes.update(batch.changed, batch.at, viewer);
        events.publishEvent(new BulkChange(batch.told));
        return batch.outcomes();
    }

    private static final class Batch {

        private final Map<UUID, FieldEdit> edits;
        private final CustomFieldSet custom;
        private final CustomDemands demands;
        private final Actor actor;
        private final Instant at;
        private final Map<UUID, ProductFacts> changed = new LinkedHashMap<>();
        private final List<ProductChanged> told = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Set<UUID> left;

        Batch(Map<UUID, FieldEdit> edits, CustomFieldSet custom, Actor actor, Instant at, Viewer viewer) {
            this.edits = edits;
            this.custom = custom;
            this.demands = custom.demands(viewer);
            this.actor = actor;
            this.at = at;
            this.left = new HashSet<>(edits.keySet());
        }

        void take(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            left.remove(id);
            Map<String, String> before = ProductText.write(ProductDirectory.facts(row));
            try {
                FieldReader reader =
                        new FieldReader(Objects.requireNonNull(edits.get(id)).over(before));
                ProductFacts facts = ProductText.read(reader, custom);
                Map<String, String> after = ProductText.write(facts);
                demands.check(reader, before, after, id);
                Outcome outcome = Outcome.read(id, reader, after.equals(before));
                outcomes.add(outcome);
                if (outcome.result() == Result.CHANGED) {
                    changed.put(id, facts);
                    told.add(event(id, "changed", before, facts, actor, at));
                }
            } catch (EditConflict conflict) {
                outcomes.add(Outcome.refused(id, CHANGED_SINCE));
            }
        }

        List<Outcome> outcomes() {
            left.forEach(id -> outcomes.add(Outcome.refused(id, GONE)));
            return outcomes;
        }
    }
}
