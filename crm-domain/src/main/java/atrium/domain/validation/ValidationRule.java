package atrium.domain.validation;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.UnreadableCondition;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What must be true of records of a type.
 *
 * @param message what is said when it isn't, which is also how the rule is called
 * @param when of which records it is demanded
 * @param demand what is demanded of them
 */
public record ValidationRule(UUID id, String recordType, String message, Condition when, Condition demand) {

    /** The condition of records that break it. */
    public Condition broken() {
        Condition unmet = demand instanceof Not not ? not.part() : new Not(demand);
        return when.equals(Condition.EVERYTHING)
                ? unmet
                : new All(Stream.concat(Condition.conjuncts(when).stream(), Stream.of(unmet))
                        .toList());
    }

    /** Whether all that it asks for is there. */
    public boolean usable(ConditionFields fields) {
        try {
            ConditionCheck.require(when, fields);
            ConditionCheck.require(demand, fields);
            return true;
        } catch (UnreadableCondition gone) {
            return false;
        }
    }

    /** Whether it asks for none of these fields. */
    public boolean asksNothingOf(Set<String> keys) {
        return fields().stream().noneMatch(keys::contains);
    }

    /** Keys of the fields that it asks for. */
    List<String> fields() {
        return Stream.concat(when.comparisons(), demand.comparisons())
                .map(Comparison::field)
                .distinct()
                .toList();
    }
}
