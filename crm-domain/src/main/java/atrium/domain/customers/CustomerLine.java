package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that rows of accounts and contacts share when many are written at once. */
final class CustomerLine {

    /** SQL type by column. */
    static final Map<String, String> COLUMNS = columns();

    private CustomerLine() {}

    private static Map<String, String> columns() {
        Map<String, String> types = new HashMap<>();
        for (String column : new String[] {
            "phone", "phone_e164", "description", "street", "postal_code", "city", "region", "country", "lifecycle"
        }) {
            types.put(column, "text");
        }
        types.put("contact_points", "jsonb");
        types.put("custom", "jsonb");
        types.put("owner_id", "uuid");
        types.put("team_id", "uuid");
        return types;
    }

    static Map<String, Object> of(
            UUID id,
            @Nullable PhoneNumber phone,
            @Nullable String description,
            @Nullable PostalAddress known,
            Lifecycle lifecycle,
            ContactPoints points,
            CustomValues custom,
            Ownership ownership,
            Instant at) {
        PostalAddress address = known == null ? PostalAddress.UNKNOWN : known;
        Map<String, Object> line = new HashMap<>();
        line.put("id", id);
        line.put("at", at);
        line.put("phone", phone == null ? null : phone.typed());
        line.put("phone_e164", phone == null ? null : phone.e164());
        line.put("description", description);
        line.put("street", address.street());
        line.put("postal_code", address.postalCode());
        line.put("city", address.city());
        line.put("region", address.region());
        line.put("country", address.country());
        line.put("lifecycle", lifecycle.code());
        line.put("contact_points", ContactPointsJson.tree(points));
        line.put("custom", custom.tree());
        line.put("owner_id", ownership.ownerId());
        line.put("team_id", ownership.teamId());
        return line;
    }
}
