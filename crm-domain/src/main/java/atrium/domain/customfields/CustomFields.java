package atrium.domain.customfields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells which fields the company added, as everything that handles records asks; remembers them for a moment. */
@Component
public class CustomFields {

    // So long another node may know an older state, in nanoseconds.
    private static final long REMEMBERED = 2_000_000_000L;

    private static final TypeReference<List<CustomChoice>> CHOICES = new TypeReference<>() {};

    static final String COLUMNS =
            "id, version, record_type, key, label, kind, choices, target, help, required, is_unique, preset, section, shown_if, created_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomLookup lookup;

    private volatile @Nullable Known known;

    CustomFields(JdbcClient jdbc, JsonMapper json, CustomLookup lookup) {
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Known(
            long version, Map<String, CustomFieldSet> byType, Map<String, CustomField> byKey, long readAt) {}

    /** Those of a record type. */
    public CustomFieldSet of(String recordType) {
        CustomFieldSet fields = known().byType.get(recordType);
        return fields == null ? new CustomFieldSet(recordType, List.of(), lookup) : fields;
    }

    /** The field of this key; empty when there is none, or none any more. */
    public Optional<CustomField> byKey(String key) {
        return Optional.ofNullable(known().byKey.get(key));
    }

    /** All that is known of them, by type; another one as soon as anything of it changed. */
    Map<String, CustomFieldSet> all() {
        return known().byType;
    }

    // The next one who asks gets what the database says.
    void forget() {
        known = null;
    }

    // What a transaction changes it sees at once; the others begin to see it when it is over, however it ends.
    void changed() {
        jdbc.sql("""
                        INSERT INTO custom_field_state (id, version) VALUES (1, 1)
                        ON CONFLICT (id) DO UPDATE SET version = custom_field_state.version + 1
                        """).update();
        known = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private Known known() {
        Known before = known;
        if (before != null && System.nanoTime() - before.readAt < REMEMBERED) {
            return before;
        }
        long version = jdbc.sql("SELECT coalesce(max(version), 0) FROM custom_field_state")
                .query(Long.class)
                .single();
        Known now = before != null && before.version == version
                ? new Known(version, before.byType, before.byKey, System.nanoTime())
                : read(version);
        known = now;
        return now;
    }

    private Known read(long version) {
        List<CustomField> all = jdbc.sql("SELECT " + COLUMNS
                        + " FROM custom_field WHERE removed_at IS NULL ORDER BY record_type, position, created_at")
                .query(row())
                .list();
        Map<String, CustomFieldSet> byType = new HashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(CustomField::recordType))
                .forEach((type, fields) -> byType.put(type, new CustomFieldSet(type, fields, lookup)));
        Map<String, CustomField> byKey = all.stream().collect(Collectors.toMap(CustomField::key, field -> field));
        return new Known(version, byType, byKey, System.nanoTime());
    }

    RowMapper<CustomField> row() {
        return (row, number) -> new CustomField(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("record_type"),
                row.getString("key"),
                row.getString("label"),
                CustomKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("choices"), CHOICES),
                row.getString("target"),
                row.getString("help"),
                row.getBoolean("required"),
                row.getBoolean("is_unique"),
                row.getString("preset"),
                row.getString("section"),
                row.getString("shown_if"),
                row.getTimestamp("created_at").toInstant());
    }
}
