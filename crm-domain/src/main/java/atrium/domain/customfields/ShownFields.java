package atrium.domain.customfields;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.ConditionField;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and answers the conditions on which custom fields are shown. */
final class ShownFields {

    private final ConditionFields asked;
    private final Standpoint standpoint;
    private final Map<CustomField, Condition> conditions = new LinkedHashMap<>();

    /** Reads the conditions once, for any number of records. */
    ShownFields(List<CustomField> fields, ConditionFields asked, Standpoint standpoint) {
        this.asked = asked;
        this.standpoint = standpoint;
        fields.stream()
                .filter(field -> field.shownIf() != null && readable(field, asked))
                .forEach(field -> conditions.put(field, ConditionText.parse(String.valueOf(field.shownIf()))));
    }

    /** Notes what is wrong with the condition of a field, which asks for others than itself. */
    static void check(CustomField field, ConditionFields asked, FieldReader reader) {
        if (field.shownIf() == null) {
            return;
        }
        Map<String, ConditionField> others = new HashMap<>(asked.own());
        field.fields().forEach(own -> others.remove(own.key()));
        try {
            ConditionCheck.require(ConditionText.parse(field.shownIf()), new ConditionFields(others, Map.of()));
        } catch (UnreadableCondition problem) {
            reader.note(new InvalidValue("customShownIf", problem.messageKey(), problem.arguments()));
        }
    }

    /** Whether the condition can be asked as things are; none can always be. */
    static boolean readable(CustomField field, ConditionFields asked) {
        FieldReader trial = new FieldReader(Map.of());
        check(field, asked, trial);
        return trial.problems().isEmpty();
    }

    /**
     * Keys of the fields that a record doesn't show. A condition that can't be asked, because a field is gone that it asks
     * for, or because what was typed is no value, hides nothing.
     *
     * @param values text form by field
     */
    Set<String> hidden(Map<String, String> values) {
        if (conditions.isEmpty()) {
            return Set.of();
        }
        Map<String, String> filled = new HashMap<>(values);
        filled.values().removeIf(String::isBlank);
        ConditionEvaluation record = new ConditionEvaluation(asked, filled, Map.of(), standpoint);
        return conditions.entrySet().stream()
                .filter(one -> !holds(record, one.getValue()))
                .flatMap(one -> one.getKey().fields().stream())
                .map(RecordField::key)
                .collect(Collectors.toSet());
    }

    private static boolean holds(ConditionEvaluation record, Condition condition) {
        try {
            return record.holds(condition);
        } catch (NumberFormatException | DateTimeException noValue) {
            return true;
        }
    }
}
