package atrium.domain.validation;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text form of a rule itself, as its form and the audit log know it. */
public final class ValidationRuleText {

    public static final String MESSAGE = "ruleMessage";
    public static final String WHEN = "ruleWhen";
    public static final String DEMAND = "ruleDemand";

    /** Most characters of what is said. */
    public static final int LONGEST_MESSAGE = 200;

    private static final int LONGEST_CONDITION = 20_000;

    private ValidationRuleText() {}

    /** Its parts; the conditions are absent when they are true of everything. */
    public static Map<String, String> write(ValidationRule rule) {
        Map<String, String> text = new HashMap<>();
        text.put(MESSAGE, rule.message());
        text.put(WHEN, ConditionText.write(rule.when()));
        text.put(DEMAND, ConditionText.write(rule.demand()));
        text.values().removeIf(String::isEmpty);
        return text;
    }

    /** Notes each part that can't be. */
    static ValidationRule read(FieldReader reader, UUID id, String recordType, ConditionFields fields) {
        Condition when = condition(reader, WHEN, fields);
        Condition demand = condition(reader, DEMAND, fields);
        if (demand != null && demand.equals(Condition.EVERYTHING)) {
            reader.wrong(DEMAND, "validation.problem.no-demand", "");
        }
        ValidationRule rule = new ValidationRule(
                id,
                recordType,
                reader.required(MESSAGE, LONGEST_MESSAGE),
                when == null ? Condition.EVERYTHING : when,
                demand == null ? Condition.EVERYTHING : demand);
        if (reader.problems().isEmpty() && !askable(rule.broken())) {
            reader.wrong(DEMAND, "validation.problem.long", "");
        }
        return rule;
    }

    // A list of those that break it must be able to ask for both conditions at once.
    private static boolean askable(Condition condition) {
        try {
            ConditionText.parse(ConditionText.write(condition));
            return true;
        } catch (UnreadableCondition tooMuch) {
            return false;
        }
    }

    private static @Nullable Condition condition(FieldReader reader, String part, ConditionFields fields) {
        String text = reader.text(part, LONGEST_CONDITION);
        try {
            Condition condition = ConditionText.parse(text == null ? "" : text);
            ConditionCheck.require(condition, fields);
            return condition;
        } catch (UnreadableCondition problem) {
            reader.wrong(part, "validation.problem.condition", "");
            return null;
        }
    }
}
