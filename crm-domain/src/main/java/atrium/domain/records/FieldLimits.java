package atrium.domain.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with fields of records: the one place that answers it. Only what is less than everything stands in it.
 *
 * @param byType access by record type and field; absent means EDIT
 */
public record FieldLimits(Map<String, Map<String, FieldAccess>> byType) {

    /** Everything may be changed. */
    public static final FieldLimits NONE = new FieldLimits(Map.of());

    public FieldLimits {
        byType = byType.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        type -> type.getValue().entrySet().stream()
                                .filter(field -> field.getValue() != FieldAccess.EDIT)
                                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** What may be done with a field. */
    public FieldAccess of(String type, String field) {
        Map<String, FieldAccess> fields = byType.get(type);
        return fields == null ? FieldAccess.EDIT : fields.getOrDefault(field, FieldAccess.EDIT);
    }

    /** Whether the person knows of the field. */
    public boolean sees(String type, String field) {
        return of(type, field) != FieldAccess.HIDDEN;
    }

    /** Whether the person may change the field. */
    public boolean changes(String type, String field) {
        return of(type, field) == FieldAccess.EDIT;
    }

    /** Keys of the fields of a type that the person doesn't know of. */
    public Set<String> hidden(String type) {
        return byType.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(field -> field.getValue() == FieldAccess.HIDDEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of a type that the person knows of, in their order. */
    public List<RecordField> seen(RecordType type) {
        return type.fields().stream()
                .filter(field -> sees(type.code(), field.key()))
                .toList();
    }

    /** The fields of a type that the person may change, in their order. */
    public List<RecordField> changed(RecordType type) {
        return type.fields().stream()
                .filter(field -> changes(type.code(), field.key()))
                .toList();
    }

    /** The fields of a type that the person may fill in when making a record: none can be without its name. */
    public List<RecordField> begun(RecordType type) {
        return type.fields().stream().filter(field -> begins(type, field.key())).toList();
    }

    /** Whether the person may fill in the field of a new record. */
    public boolean begins(RecordType type, String field) {
        KeptOpen reason = type.keptOpen().get(field);
        return changes(type.code(), field) || reason != null && reason != KeptOpen.PLACE && sees(type.code(), field);
    }

    /** A value of a field; null when the person doesn't know of the field. */
    public <T> @Nullable T shown(String type, String field, @Nullable T value) {
        return sees(type, field) ? value : null;
    }

    /** SQL of a value of a field, which is null when the person doesn't know of the field. */
    public String sql(String type, String field, String expression) {
        return sees(type, field) ? expression : "NULL";
    }

    /** Text by field, without the fields that the person doesn't know of. */
    public Map<String, String> shown(String type, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>(values);
        shown.keySet().removeAll(hidden(type));
        return shown;
    }
}
