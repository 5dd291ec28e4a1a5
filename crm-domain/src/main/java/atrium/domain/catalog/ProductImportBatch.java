package atrium.domain.catalog;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.customfields.CustomReferences;
import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one chunk and what they make of products. */
final class ProductImportBatch {

    private final ProductRecords type;
    private final Plan plan;
    private final Viewer viewer;
    private final CustomReferences references;
    private final CustomDemands demands;
    private final Map<String, List<Known>> known;
    private final Map<String, UUID> numbers;
    final Map<UUID, ProductFacts> fresh = new LinkedHashMap<>();
    final Map<UUID, ProductFacts> changed = new LinkedHashMap<>();
    final Map<UUID, Map<String, String>> before = new HashMap<>();

    ProductImportBatch(
            ProductRecords type,
            Plan plan,
            Viewer viewer,
            CustomReferences references,
            Map<String, List<Known>> known,
            Map<String, UUID> numbers) {
        this.type = type;
        this.plan = plan;
        this.viewer = viewer;
        this.references = references;
        this.demands = type.custom().demands(viewer);
        this.known = known;
        this.numbers = numbers;
    }

    /** Asks at once for what the rows will be checked for. */
    void expect(List<Row> rows) {
        demands.expect(rows.stream().map(Row::values).toList());
    }

    Outcome take(Row row) {
        String typed = plan.identity() == null ? null : row.values().get(plan.identity());
        String key = typed == null ? null : ProductImport.key(typed);
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
        return put(row, key, product, type.custom().preset(row.values()), Result.CREATED);
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
        FieldReader reader = new FieldReader(references.resolve(values));
        references.check(values, reader);
        ProductFacts facts = ProductText.read(reader, type.custom());
        Map<String, String> stored = result == Result.CREATED ? Map.of() : ProductText.write(product.facts());
        demands.check(reader, stored, ProductText.write(facts), product.id());
        String number = facts.sku() == null ? null : ProductImport.key(facts.sku());
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
            return Outcome.of(row.number(), Result.UNCHANGED, key).about(product.id());
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
        return Outcome.of(row.number(), result, key).about(product.id());
    }

    private static final ProductFacts NOTHING =
            new ProductFacts("", null, null, "good", null, "active", null, CustomValues.NONE);

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

    /** A product that is there, or that an earlier row made. */
    record Known(UUID id, ProductFacts facts) {}
}
