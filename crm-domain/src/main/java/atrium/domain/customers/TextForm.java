package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.PostalAddress;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
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

    void put(CustomValues custom) {
        values.putAll(custom.texts());
    }

    Map<String, String> values() {
        return values;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
