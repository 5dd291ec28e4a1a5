package atrium.domain.customfields;

import atrium.domain.records.Remembered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells which fields the company added, as everything that handles records asks; remembers them for a moment. */
@Component
public class CustomFields {

    private static final TypeReference<List<CustomChoice>> CHOICES = new TypeReference<>() {};

    static final String COLUMNS =
            "id, version, record_type, key, label, kind, choices, target, help, required, is_unique, preset, section, shown_if, fast, index_over, index_problem, created_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomLookup lookup;

    private final Remembered<Known> known;

    CustomFields(JdbcClient jdbc, JsonMapper json, CustomLookup lookup) {
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.json = json;
        this.known = new Remembered<>(jdbc, "custom_field_state", this::read);
    }

    private record Known(Map<String, CustomFieldSet> byType, Map<String, CustomField> byKey) {}

    /** Those of a record type. */
    public CustomFieldSet of(String recordType) {
        CustomFieldSet fields = known.get().byType.get(recordType);
        return fields == null ? new CustomFieldSet(recordType, List.of(), lookup) : fields;
    }

    /** The field of this key; empty when there is none, or none any more. */
    public Optional<CustomField> byKey(String key) {
        return Optional.ofNullable(known.get().byKey.get(key));
    }

    /** All that is known of them, by type; another one as soon as anything of it changed. */
    Map<String, CustomFieldSet> all() {
        return known.get().byType;
    }

    /** The next one who asks gets what the database says. */
    void forget() {
        known.forget();
    }

    /** Must be told of each change. */
    void changed() {
        known.changed();
    }

    private Known read() {
        List<CustomField> all = jdbc.sql("SELECT " + COLUMNS
                        + " FROM custom_field WHERE removed_at IS NULL ORDER BY record_type, position, created_at")
                .query(row())
                .list();
        Map<String, CustomFieldSet> byType = new HashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(CustomField::recordType))
                .forEach((type, fields) -> byType.put(type, new CustomFieldSet(type, fields, lookup)));
        Map<String, CustomField> byKey = all.stream().collect(Collectors.toMap(CustomField::key, field -> field));
        return new Known(byType, byKey);
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
                new CustomIndex(row.getBoolean("fast"), row.getString("index_over"), row.getString("index_problem")),
                row.getTimestamp("created_at").toInstant());
    }
}
