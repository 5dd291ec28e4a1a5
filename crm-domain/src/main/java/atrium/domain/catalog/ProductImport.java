package atrium.domain.catalog;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.ProductChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs products into the import; categories that are missing are added. */
@Component
class ProductImport implements Importable {

    private final ProductRecords type;
    private final ProductWrites writes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductImport(
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
    public List<String> identities() {
        return List.of("sku", "name");
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of();
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        Batch batch = new Batch(plan, viewer, stored(rows, plan.identity()), numbers(rows));
        List<Outcome> outcomes = rows.stream().map(batch::take).toList();
        Instant now = clock.instant();
        Actor actor = Actor.importing(viewer.personId(), plan.importId());
        writes.insert(batch.fresh, now, viewer);
        writes.update(batch.changed, now, viewer);
        List<ProductChanged> told = new ArrayList<>();
        batch.fresh.forEach((id, facts) -> told.add(event(id, "created", Map.of(), facts, actor, now)));
        batch.changed.forEach((id, facts) ->
                told.add(event(id, "changed", Objects.requireNonNull(batch.before.get(id)), facts, actor, now)));
        events.publishEvent(new BulkChange(told));
        return outcomes;
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        Map<UUID, String> problems = new HashMap<>();
        Map<UUID, ProductFacts> changed = new LinkedHashMap<>();
        List<ProductChanged> told = new ArrayList<>();
        Instant now = clock.instant();
        jdbc.sql(ProductDirectory.SELECT + "WHERE p.id = ANY(:ids)")
                .param("ids", before.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Map<String, String> stored = ProductText.write(ProductDirectory.facts(row));
                    Map<String, String> then = new HashMap<>(stored);
                    then.putAll(before.getOrDefault(id, Map.of()));
                    FieldReader reader = new FieldReader(then);
                    ProductFacts facts = ProductText.read(reader);
                    if (reader.problems().isEmpty()) {
                        changed.put(id, facts);
                        told.add(event(id, "changed", stored, facts, actor, now));
                    } else {
                        problems.put(id, "import.kept.contradicts");
                    }
                });
        writes.update(changed, now, viewer);
        events.publishEvent(new BulkChange(told));
        return problems;
    }

    private static ProductChanged event(
            UUID id, String deed, Map<String, String> before, ProductFacts facts, Actor actor, Instant at) {
        List<FieldChange> changes = FieldChange.between(before, ProductText.write(facts));
        return new ProductChanged(id, facts.name(), deed, changes, actor, at);
    }

    private static String key(String value) {
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

    private record Known(UUID id, ProductFacts facts) {}

    /** The rows of one chunk and what they make of products. */
    private final class Batch {

        private final Plan plan;
        private final Viewer viewer;
        private final Map<String, List<Known>> known;
        private final Map<String, UUID> numbers;
        private final Map<UUID, ProductFacts> fresh = new LinkedHashMap<>();
        private final Map<UUID, ProductFacts> changed = new LinkedHashMap<>();
        private final Map<UUID, Map<String, String>> before = new HashMap<>();

        Batch(Plan plan, Viewer viewer, Map<String, List<Known>> known, Map<String, UUID> numbers) {
            this.plan = plan;
            this.viewer = viewer;
            this.known = known;
            this.numbers = numbers;
        }

        Outcome take(Row row) {
            String typed = plan.identity() == null ? null : row.values().get(plan.identity());
            String key = typed == null ? null : key(typed);
            List<Known> matches = key == null ? List.of() : known.getOrDefault(key, List.of());
            if (matches.size() > 1) {
                return outcome(row, Result.FAILED, key, plan.identity(), "import.problem.ambiguous", matches.size());
            }
            return matches.isEmpty() ? create(row, key) : update(row, key, matches.get(0));
        }

        private Outcome create(Row row, @Nullable String key) {
            if (!plan.create()) {
                return outcome(row, Result.SKIPPED, key, null, "import.problem.not-there");
            }
            if (!viewer.may(Act.CREATE, type.code())) {
                return outcome(row, Result.FAILED, key, null, "import.problem.not-permitted");
            }
            Known product = new Known(UuidV7.next(), NOTHING);
            return put(row, key, product, row.values(), Result.CREATED);
        }

        private Outcome update(Row row, @Nullable String key, Known product) {
            if (!plan.update()) {
                return outcome(row, Result.SKIPPED, key, null, "import.problem.there-already");
            }
            if (!viewer.may(Act.EDIT, type.code())) {
                return outcome(row, Result.FAILED, key, null, "import.problem.not-permitted");
            }
            Map<String, String> values = new HashMap<>(ProductText.write(product.facts()));
            values.putAll(row.values());
            return put(row, key, product, values, Result.UPDATED);
        }

        private Outcome put(Row row, @Nullable String key, Known product, Map<String, String> values, Result result) {
            FieldReader reader = new FieldReader(values);
            ProductFacts facts = ProductText.read(reader);
            String number = facts.sku() == null ? null : key(facts.sku());
            if (number != null && !numbers.getOrDefault(number, product.id()).equals(product.id())) {
                reader.wrong("sku", "product.problem.sku-taken", number);
            }
            if (!reader.problems().isEmpty()) {
                InvalidValue problem = reader.problems().get(0);
                return outcome(
                        row,
                        Result.FAILED,
                        key,
                        problem.field(),
                        problem.messageKey(),
                        problem.arguments().toArray());
            }
            if (facts.equals(product.facts())) {
                return Outcome.of(row.number(), Result.UNCHANGED, key);
            }
            if (number != null) {
                numbers.put(number, product.id());
            }
            if (result == Result.CREATED || fresh.containsKey(product.id())) {
                fresh.put(product.id(), facts);
            } else {
                before.putIfAbsent(product.id(), ProductText.write(product.facts()));
                changed.put(product.id(), facts);
            }
            if (key != null) {
                known.put(key, List.of(new Known(product.id(), facts)));
            }
            return Outcome.of(row.number(), result, key);
        }

        private static final ProductFacts NOTHING = new ProductFacts("", null, null, "good", null, "active", null);

        private static Outcome outcome(
                Row row,
                Result result,
                @Nullable String key,
                @Nullable String field,
                String messageKey,
                Object... arguments) {
            return new Outcome(
                    row.number(),
                    result,
                    key,
                    field,
                    messageKey,
                    java.util.Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }
}
