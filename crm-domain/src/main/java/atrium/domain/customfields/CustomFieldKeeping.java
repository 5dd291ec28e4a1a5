package atrium.domain.customfields;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds, changes, orders and removes custom fields; what records hold in a removed one comes back with it. */
@Component
@Transactional
public class CustomFieldKeeping {

    /** Most custom fields of a record type. */
    public static final int MOST = 100;

    /** The type of the records that custom fields themselves are in the audit log. */
    public static final String TYPE = "custom-field";

    private static final int LONGEST_SLUG = 40;

    private final CustomFields fields;
    private final RecordTypes types;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomFieldKeeping(
            CustomFields fields,
            RecordTypes types,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fields = fields;
        this.types = types;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Record types that can have custom fields. */
    public List<RecordType> types() {
        return types.all().stream().filter(RecordType::extensible).toList();
    }

    /** One that is not removed. */
    @Transactional(readOnly = true)
    public CustomField get(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return find(id, "removed_at IS NULL");
    }

    /** Those of a type that were removed, the last one first. */
    @Transactional(readOnly = true)
    public List<CustomField> removed(String recordType, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return jdbc.sql(
                        "SELECT " + CustomFields.COLUMNS
                                + " FROM custom_field WHERE record_type = :type AND removed_at IS NOT NULL ORDER BY removed_at DESC")
                .param("type", recordType)
                .query(fields.row())
                .list();
    }

    /**
     * Adds a field behind the others.
     *
     * @param typed see {@link CustomFieldText}
     * @throws InvalidRecord naming each wrong part
     */
    public CustomField add(String recordType, Map<String, String> typed, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        RecordType type = types().stream()
                .filter(one -> one.code().equals(recordType))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, CustomKeys.NOBODY)));
        lock();
        if (fields.of(type.code()).all().size() >= MOST) {
            throw wrong("customLabel", "custom.problem.many", String.valueOf(MOST));
        }
        FieldReader reader = new FieldReader(typed);
        CustomFieldText.Read read = CustomFieldText.read(reader, List.of());
        reader.orThrow();
        Instant now = clock.instant();
        CustomField field = read.in(new CustomField(
                UuidV7.next(),
                0,
                type.code(),
                key(read.label()),
                "",
                CustomKind.TEXT,
                List.of(),
                null,
                false,
                null,
                now));
        requireFree(field);
        jdbc.sql("""
                            INSERT INTO custom_field (id, version, record_type, key, label, kind, choices, help, required, preset,
                              position, created_at)
                            SELECT :id, 0, :type, :key, :label, :kind, :choices::jsonb, :help, :required, :preset,
                              coalesce(max(position), 0) + 1, :now FROM custom_field WHERE record_type = :type
                            """)
                .params(parameters(field))
                .param("type", field.recordType())
                .param("key", field.key())
                .param("now", Timestamp.from(now))
                .update();
        told(field, "added", FieldChange.between(Map.of(), CustomFieldText.write(field)), viewer);
        return field;
    }

    /**
     * Changes what was typed; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same part
     * @throws InvalidRecord naming each wrong part, also what records contradict
     */
    public void change(UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        lock();
        CustomField before = find(id, "removed_at IS NULL");
        Map<String, String> stored = CustomFieldText.write(before);
        FieldReader reader = new FieldReader(edit.over(stored));
        CustomField after = CustomFieldText.read(reader, before.choices()).in(before);
        contradictions(before, after, reader);
        reader.orThrow();
        List<FieldChange> changes = FieldChange.between(stored, CustomFieldText.write(after));
        if (changes.isEmpty()) {
            return;
        }
        requireFree(after);
        jdbc.sql("""
                            UPDATE custom_field SET version = version + 1, label = :label, kind = :kind, choices = :choices::jsonb,
                              help = :help, required = :required, preset = :preset WHERE id = :id
                            """).params(parameters(after)).update();
        told(after, "changed", changes, viewer);
    }

    /** Lets a field change places with the one before or behind it; at the end it stays. */
    public void move(UUID id, boolean forward, Viewer viewer) {
        CustomField field = get(id, viewer);
        lock();
        List<UUID> order = fields.of(field.recordType()).all().stream()
                .map(CustomField::id)
                .collect(Collectors.toCollection(ArrayList::new));
        int at = order.indexOf(id);
        int to = forward ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        jdbc.sql("UPDATE custom_field SET position = array_position(:order::uuid[], id) WHERE id = ANY(:order)")
                .param("order", order.toArray(UUID[]::new))
                .update();
        fields.changed();
    }

    /** Takes a field away from all pages, lists and files; what records hold in it stays stored. */
    public void remove(UUID id, Viewer viewer) {
        CustomField field = get(id, viewer);
        jdbc.sql("UPDATE custom_field SET removed_at = :now, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        told(field, "removed", List.of(), viewer);
    }

    /**
     * Brings a removed field back with all that records hold in it.
     *
     * @throws InvalidRecord when another field is called so by now
     */
    public void restore(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        lock();
        CustomField field = find(id, "removed_at IS NOT NULL");
        if (fields.of(field.recordType()).all().size() >= MOST) {
            throw wrong("customLabel", "custom.problem.many", String.valueOf(MOST));
        }
        requireFree(field);
        jdbc.sql("UPDATE custom_field SET removed_at = NULL, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
        told(field, "restored", List.of(), viewer);
    }

    // What records hold can't be made wrong behind the backs of those who typed it.
    private void contradictions(CustomField before, CustomField after, FieldReader reader) {
        String table = types.of(before.recordType()).orElseThrow().table();
        boolean widened = before.kind() == CustomKind.TEXT && after.kind() == CustomKind.LONG_TEXT;
        if (before.kind() != after.kind() && !widened && held(table, before.key(), null) > 0) {
            reader.wrong("customKind", "custom.problem.kind-held", "");
        }
        Set<String> left = Set.copyOf(after.codes());
        if (after.kind() == CustomKind.CHOICE && before.kind() == CustomKind.CHOICE) {
            before.choices().stream()
                    .filter(choice -> !left.contains(choice.code()))
                    .filter(choice -> held(table, before.key(), choice.code()) > 0)
                    .forEach(choice -> reader.wrong("customChoices", "custom.problem.choice-held", choice.label()));
        }
    }

    private long held(String table, String key, @Nullable String value) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM %s WHERE custom ->> :key IS NOT NULL %s LIMIT 1) AS holding"
                        .formatted(table, value == null ? "" : "AND custom ->> :key = :value"))
                .param("key", key)
                .param("value", value)
                .query(Long.class)
                .single();
    }

    // Two administrators wait for each other, so that positions, labels and numbers are right.
    private void lock() {
        jdbc.sql("SELECT version FROM custom_field_state FOR UPDATE")
                .query(Long.class)
                .single();
    }

    private void requireFree(CustomField field) {
        boolean taken = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM custom_field WHERE record_type = :type AND fold(label) = fold(:label)"
                                + " AND id <> :id AND removed_at IS NULL)")
                .param("type", field.recordType())
                .param("label", field.label())
                .param("id", field.id())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw wrong("customLabel", "custom.problem.same-label", field.label());
        }
    }

    private String key(String label) {
        Set<String> taken =
                jdbc.sql("SELECT key FROM custom_field").query(String.class).set();
        return CustomKeys.free(CustomField.PREFIX + CustomKeys.slug(label, LONGEST_SLUG), taken);
    }

    private CustomField find(UUID id, String state) {
        return jdbc.sql("SELECT %s FROM custom_field WHERE id = :id AND %s".formatted(CustomFields.COLUMNS, state))
                .param("id", id)
                .query(fields.row())
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id)));
    }

    private Map<String, Object> parameters(CustomField field) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", field.id());
        parameters.put("label", field.label());
        parameters.put("kind", field.kind().name());
        parameters.put("choices", json.writeValueAsString(field.choices()));
        parameters.put("help", field.help());
        parameters.put("required", field.required());
        parameters.put("preset", field.preset());
        return parameters;
    }

    private void told(CustomField field, String deed, List<FieldChange> changes, Viewer viewer) {
        fields.changed();
        events.publishEvent(new SettingChanged(
                new RecordRef(TYPE, field.id()), field.label(), deed, changes, viewer.actor(), clock.instant()));
    }

    private static InvalidRecord wrong(String field, String messageKey, String typed) {
        return new InvalidRecord(List.of(new InvalidValue(field, messageKey, typed)));
    }
}
