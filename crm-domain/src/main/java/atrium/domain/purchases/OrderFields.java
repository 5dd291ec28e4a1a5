package atrium.domain.purchases;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomReferences;
import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a chunk say in the fields that the company added. Such a field is the order's, not the line's: each row may
 * tell it, all that do must say the same, and else the whole order stays out.
 */
final class OrderFields {

    private static final Said NOTHING = new Said(Map.of(), null);

    private final CustomFieldSet custom;
    private final CustomReferences references;
    private final CustomDemands demands;
    private final Map<List<String>, Said> byOrder = new HashMap<>();

    /** @param lines those that can be used */
    OrderFields(CustomFieldSet custom, List<ImportedLine> lines, Viewer viewer) {
        this.custom = custom;
        this.demands = custom.demands(viewer);
        Set<String> keys = custom.fields().stream().map(RecordField::key).collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            lines.forEach(line -> say(line, keys));
        }
        List<Map<String, String>> said =
                byOrder.values().stream().map(Said::values).toList();
        this.references = custom.references(said, viewer);
        demands.expect(said);
    }

    /**
     * What the rows of an order say.
     *
     * @param clash field of which they say different things; null when they agree
     */
    private record Said(
            Map<String, String> values, @Nullable String clash) {}

    private void say(ImportedLine line, Set<String> keys) {
        Map<String, String> own = line.row().values().entrySet().stream()
                .filter(value -> keys.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!own.isEmpty()) {
            byOrder.merge(line.key(), new Said(own, null), OrderFields::both);
        }
    }

    private static Said both(Said one, Said other) {
        Map<String, String> values = new LinkedHashMap<>(other.values());
        values.putAll(one.values());
        String clash = other.values().entrySet().stream()
                .filter(value -> !value.getValue().equals(values.get(value.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return new Said(values, one.clash() == null ? clash : one.clash());
    }

    /**
     * An order with what its rows say, or why it can't be brought in.
     *
     * @param problem null when it can
     */
    record Read(PurchaseFacts facts, @Nullable InvalidValue problem) {}

    /** A new order; fields of which its rows say nothing begin as in a form. */
    Read begin(UUID id, List<String> key, PurchaseFacts facts) {
        Said said = byOrder.getOrDefault(key, NOTHING);
        return read(id, said, facts, custom.preset(said.values()), Map.of());
    }

    /** An order in place of a stored one, whose fields stay as they are where the rows say nothing of them. */
    Read replace(UUID id, List<String> key, PurchaseFacts stored, PurchaseFacts facts) {
        Said said = byOrder.getOrDefault(key, NOTHING);
        Map<String, String> values = new HashMap<>(stored.custom().texts());
        values.putAll(said.values());
        return read(id, said, facts, values, PurchaseText.write(stored));
    }

    /** More rows of an order that this import brought in before: they may say what none of the earlier rows said. */
    Read go(UUID id, List<String> key, PurchaseFacts stored) {
        Read read = replace(id, key, stored, stored);
        CustomValues now = read.facts().custom();
        return stored.custom().texts().entrySet().stream()
                .filter(value -> !value.getValue().equals(now.texts().get(value.getKey())))
                .findFirst()
                .map(value -> new Read(stored, other(value.getKey(), stored.orderNumber())))
                .orElse(read);
    }

    private Read read(UUID id, Said said, PurchaseFacts facts, Map<String, String> typed, Map<String, String> before) {
        if (said.clash() != null) {
            return new Read(facts, other(said.clash(), facts.orderNumber()));
        }
        Map<String, String> all = PurchaseText.write(facts.with(CustomValues.NONE));
        all.putAll(references.resolve(typed));
        FieldReader reader = new FieldReader(all);
        references.check(typed, reader);
        PurchaseFacts whole = facts.with(custom.read(reader));
        demands.check(reader, before, PurchaseText.write(whole), id);
        return new Read(
                whole, reader.problems().isEmpty() ? null : reader.problems().get(0));
    }

    private static InvalidValue other(String field, String orderNumber) {
        return new InvalidValue(field, "import.problem.other-value", orderNumber);
    }
}
