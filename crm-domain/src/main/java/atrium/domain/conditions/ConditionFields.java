package atrium.domain.conditions;

import atrium.domain.records.RecordField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be asked of a record.
 *
 * @param own its fields by their keys, among them those of records it points at, such as {@code account.country}
 * @param related what may be asked of the records related to it, by the key of the relation
 */
public record ConditionFields(Map<String, ConditionField> own, Map<String, ConditionFields> related) {

    /** What may be asked of the text form of a record with these fields. */
    public static ConditionFields of(List<RecordField> fields) {
        Map<String, ConditionField> own = new LinkedHashMap<>();
        fields.forEach(field -> own.put(field.key(), new ConditionField(field.key(), field.kind(), field.choices())));
        return new ConditionFields(own, Map.of());
    }
}
