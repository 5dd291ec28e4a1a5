package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who holds values of unique fields already: stored records, and those of the same transaction. */
final class TakenValues {

    private final CustomLookup lookup;
    private final Map<String, Map<String, CustomLookup.Holder>> known = new HashMap<>();
    private final Map<String, Set<String>> expected = new HashMap<>();
    private final Map<String, UUID> here = new HashMap<>();

    TakenValues(CustomLookup lookup) {
        this.lookup = lookup;
    }

    /** Asks once for the values of many rows that are about to be checked. */
    void expect(CustomField field, List<Map<String, String>> rows) {
        Set<String> values = new HashSet<>();
        rows.forEach(row -> {
            String value = value(field, row);
            if (value != null) {
                values.add(value);
            }
        });
        known.computeIfAbsent(field.key(), key -> new HashMap<>()).putAll(lookup.holders(field, values));
        expected.computeIfAbsent(field.key(), key -> new HashSet<>()).addAll(values);
    }

    /**
     * Notes the field when another record has its value.
     *
     * @param before text form of the record's fields as stored
     * @param self the record; null for a new one
     */
    void check(CustomField field, FieldReader reader, Map<String, String> before, @Nullable UUID self) {
        String value = value(field, reader.values());
        if (value == null || value.equals(before.get(field.key()))) {
            return;
        }
        CustomLookup.Holder holder = holder(field, value);
        String place = field.key() + " " + value.toLowerCase(Locale.ROOT);
        UUID other = holder == null ? here.get(place) : holder.record();
        if (other != null && !other.equals(self)) {
            boolean inBin = holder != null && holder.inBin();
            reader.wrong(field.key(), inBin ? "custom.problem.taken-in-bin" : "custom.problem.taken", value);
        } else if (self != null && reader.problems().isEmpty()) {
            here.put(place, self);
        }
    }

    private CustomLookup.@Nullable Holder holder(CustomField field, String value) {
        if (!expected.getOrDefault(field.key(), Set.of()).contains(value)) {
            return lookup.holders(field, Set.of(value)).get(value);
        }
        return known.getOrDefault(field.key(), Map.of()).get(value);
    }

    private static @Nullable String value(CustomField field, Map<String, String> values) {
        Map<String, String> read = new HashMap<>();
        CustomReading.read(field, new FieldReader(values), () -> "", read);
        return read.get(field.key());
    }
}
