package atrium.domain.conditions;

import java.util.Map;

/**
 * What may be asked of a record.
 *
 * @param own its fields by their keys, among them those of records it points at, such as {@code account.country}
 * @param related what may be asked of the records related to it, by the key of the relation
 */
public record ConditionFields(Map<String, ConditionField> own, Map<String, ConditionFields> related) {}
