package atrium.domain.catalog;

import atrium.domain.catalog.ProductImportBatch.Known;
import atrium.domain.customfields.CustomReferences;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.ProductChanged;
import atrium.domain.records.Changeable;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs products into the import; categories that are missing are added. */
@Component
@Order(50)
class ProductImport implements Importable {

    private final ProductRecords type;
    private final ProductWrites writes;
    private final ProductChanges changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductImport(
            ProductRecords type,
            ProductWrites writes,
            ProductChanges changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.type = type;
        this.writes = writes;
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<String> identities() {
        return List.of("sku", "name");
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of();
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        CustomReferences references =
                type.custom().references(rows.stream().map(Row::values).toList(), viewer);
        ProductImportBatch batch =
                new ProductImportBatch(type, plan, viewer, references, stored(rows, plan.identity()), numbers(rows));
        batch.expect(rows);
        List<Outcome> outcomes = rows.stream().map(batch::take).toList();
        Instant now = clock.instant();
        Actor actor = Actor.importing(viewer.personId(), plan.importId());
        writes.insert(batch.fresh, now, viewer);
        writes.update(batch.changed, now, viewer);
        List<ProductChanged> told = new ArrayList<>();
        batch.fresh.forEach((id, facts) -> told.add(ProductChanges.event(id, "created", Map.of(), facts, actor, now)));
        batch.changed.forEach((id, facts) -> told.add(
                ProductChanges.event(id, "changed", Objects.requireNonNull(batch.before.get(id)), facts, actor, now)));
        events.publishEvent(new BulkChange(told));
        return outcomes;
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        before.forEach((id, values) -> edits.put(id, new FieldEdit(Map.of(), values)));
        return Changeable.kept(changes.putBack(edits, actor, viewer), "import.kept.contradicts");
    }

    static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static String[] keys(List<Row> rows, String field) {
        return rows.stream()
                .map(row -> row.values().get(field))
                .filter(Objects::nonNull)
                .map(ProductImport::key)
                .distinct()
                .toArray(String[]::new);
    }

    private Map<String, List<Known>> stored(List<Row> rows, @Nullable String identity) {
        Map<String, List<Known>> stored = new HashMap<>();
        if (identity != null) {
            String column = identity.equals("sku") ? "p.sku_key" : "lower(p.name)";
            jdbc.sql(ProductDirectory.SELECT + "WHERE " + column + " = ANY(:keys) AND p.deleted_at IS NULL")
                    .param("keys", keys(rows, identity))
                    .query(row -> {
                        ProductFacts facts = ProductDirectory.facts(row);
                        String value = identity.equals("sku") ? facts.sku() : facts.name();
                        stored.computeIfAbsent(key(Objects.requireNonNull(value)), key -> new ArrayList<>())
                                .add(new Known(row.getObject("id", UUID.class), facts));
                    });
        }
        return stored;
    }

    // Numbers in use, those in the recycle bin too, with the product that has each.
    private Map<String, UUID> numbers(List<Row> rows) {
        Map<String, UUID> numbers = new HashMap<>();
        jdbc.sql("SELECT sku_key, id FROM product WHERE sku_key = ANY(:keys)")
                .param("keys", keys(rows, "sku"))
                .query(row -> {
                    numbers.put(row.getString("sku_key"), row.getObject("id", UUID.class));
                });
        return numbers;
    }
}
