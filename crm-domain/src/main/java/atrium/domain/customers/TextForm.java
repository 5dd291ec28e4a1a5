package atrium.domain.customers;

import atrium.domain.events.FieldChange;
import atrium.domain.kernel.PostalAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the text form of a record's fields; empty fields are absent. */
final class TextForm {

    private final Map<String, String> values = new LinkedHashMap<>();

    void put(String field, @Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            values.put(field, plain(amount));
        } else if (value != null) {
            values.put(field, value.toString());
        }
    }

    void put(@Nullable PostalAddress address) {
        if (address != null) {
            put("street", address.street());
            put("postalCode", address.postalCode());
            put("city", address.city());
            put("region", address.region());
            put("country", address.country());
        }
    }

    void put(Ownership ownership) {
        put("owner", ownership.ownerId());
        put("team", ownership.teamId());
    }

    Map<String, String> values() {
        return values;
    }

    /** What differs between two text forms, in the order of the field keys. */
    static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(new FieldChange(field, before.get(field), after.get(field)));
            }
        }
        return changes;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
