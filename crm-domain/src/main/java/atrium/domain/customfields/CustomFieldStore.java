package atrium.domain.customfields;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.UnknownRecord;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what custom fields are in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomFieldStore {

    private static final int LONGEST_SLUG = 40;

    private final CustomFields fields;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomFieldStore(CustomFields fields, JdbcClient jdbc, JsonMapper json) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.json = json;
    }

    // Two administrators wait for each other, so that positions, labels and numbers are right.
    void lock() {
        jdbc.sql("LOCK TABLE custom_field IN SHARE ROW EXCLUSIVE MODE").update();
        fields.forget();
    }

    CustomField find(UUID id, boolean removed) {
        return jdbc.sql("SELECT %s FROM custom_field WHERE id = :id AND removed_at IS %s"
                        .formatted(CustomFields.COLUMNS, removed ? "NOT NULL" : "NULL"))
                .param("id", id)
                .query(fields.row())
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(CustomFieldKeeping.TYPE, id)));
    }

    /** Those of a type that were removed, the last one first. */
    List<CustomField> removed(String recordType) {
        return jdbc.sql(
                        "SELECT %s FROM custom_field WHERE record_type = :type AND removed_at IS NOT NULL ORDER BY removed_at DESC"
                                .formatted(CustomFields.COLUMNS))
                .param("type", recordType)
                .query(fields.row())
                .list();
    }

    /** Puts a field behind the others of its type. */
    void insert(CustomField field) {
        jdbc.sql("""
                        INSERT INTO custom_field (id, version, record_type, key, label, kind, choices, target, help, required, is_unique, preset, section, shown_if, fast,
                          position, created_at)
                        SELECT :id, 0, :type, :key, :label, :kind, :choices::jsonb, :target, :help, :required, :unique, :preset, :section, :shownIf, :fast,
                          coalesce(max(position), 0) + 1, :now FROM custom_field WHERE record_type = :type
                        """)
                .params(parameters(field))
                .param("type", field.recordType())
                .param("key", field.key())
                .param("now", Timestamp.from(field.createdAt()))
                .update();
    }

    void update(CustomField field) {
        jdbc.sql("""
                        UPDATE custom_field SET version = version + 1, label = :label, kind = :kind, choices = :choices::jsonb, target = :target,
                          help = :help, required = :required, is_unique = :unique, preset = :preset, section = :section, shown_if = :shownIf,
                          fast = :fast, index_problem = :problem WHERE id = :id
                        """).params(parameters(field)).update();
    }

    void order(List<UUID> ids) {
        jdbc.sql("UPDATE custom_field SET position = array_position(:order::uuid[], id) WHERE id = ANY(:order)")
                .param("order", ids.toArray(UUID[]::new))
                .update();
    }

    /** @param at null when the field is there again */
    void remove(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE custom_field SET removed_at = :at::timestamptz, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("at", at == null ? null : at.toString())
                .update();
    }

    void forgetProblem(UUID id) {
        jdbc.sql("UPDATE custom_field SET index_problem = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Whether another field of its type is called so. */
    boolean taken(CustomField field) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM custom_field
                          WHERE record_type = :type AND fold(label) = fold(:label) AND id <> :id AND removed_at IS NULL)
                        """)
                .param("type", field.recordType())
                .param("label", field.label())
                .param("id", field.id())
                .query(Boolean.class)
                .single();
    }

    /** A key for a field of this name that no other field has or had. */
    String key(String label) {
        Set<String> taken =
                jdbc.sql("SELECT key FROM custom_field").query(String.class).set();
        return CustomKeys.free(CustomField.PREFIX + CustomKeys.slug(label, LONGEST_SLUG), taken);
    }

    /**
     * Whether any record holds something in a field.
     *
     * @param table of the records
     * @param value this value, or it among several; null for any
     */
    boolean held(String table, String key, @Nullable String value) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE custom ->> :key IS NOT NULL %s)"
                        .formatted(
                                table,
                                value == null ? "" : "AND :value = ANY(string_to_array(custom ->> :key, chr(10)))"))
                .param("key", key)
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> parameters(CustomField field) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", field.id());
        parameters.put("label", field.label());
        parameters.put("kind", field.kind().name());
        parameters.put("choices", json.writeValueAsString(field.choices()));
        parameters.put("target", field.target());
        parameters.put("help", field.help());
        parameters.put("required", field.required());
        parameters.put("unique", field.unique());
        parameters.put("preset", field.preset());
        parameters.put("shownIf", field.shownIf());
        parameters.put("section", field.section());
        parameters.put("fast", field.index().wanted());
        parameters.put("problem", field.index().problem());
        return parameters;
    }
}
