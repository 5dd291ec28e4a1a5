package atrium.domain.validation;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.Standpoint;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds the rules of one type against records.
 *
 * @param hidden keys of the fields that the person who changes records doesn't know of
 */
record RuleCheck(List<ValidationRule> rules, ConditionFields fields, Standpoint standpoint, Set<String> hidden)
        implements RecordRules.Check {

    @Override
    public void check(FieldReader reader, Map<String, String> before, Map<String, String> after) {
        ConditionEvaluation stored = on(before);
        ConditionEvaluation asked = on(after);
        for (ValidationRule rule : rules) {
            if (broken(rule, asked) && (before.isEmpty() || touched(rule, before, after) || !broken(rule, stored))) {
                note(rule, asked, reader);
            }
        }
    }

    // A sentence about fields that the person doesn't know of would tell what they hold.
    private void note(ValidationRule rule, ConditionEvaluation asked, FieldReader reader) {
        if (rule.asksNothingOf(hidden)) {
            reader.wrong(blamed(rule, asked), "validation.broken", rule.message());
        } else {
            reader.note(new InvalidValue("", AdmittedFields.UNSEEN, ""));
        }
    }

    private ConditionEvaluation on(Map<String, String> values) {
        return new ConditionEvaluation(fields, values, Map.of(), standpoint);
    }

    private static boolean broken(ValidationRule rule, ConditionEvaluation of) {
        return of.holds(rule.when()) && !of.holds(rule.demand());
    }

    private static boolean touched(ValidationRule rule, Map<String, String> before, Map<String, String> after) {
        return rule.fields().stream().anyMatch(field -> !Objects.equals(before.get(field), after.get(field)));
    }

    // The sentence stands at the first field of what isn't met.
    private static String blamed(ValidationRule rule, ConditionEvaluation of) {
        return Condition.conjuncts(rule.demand()).stream()
                .filter(part -> !of.holds(part))
                .flatMap(Condition::comparisons)
                .map(Comparison::field)
                .findFirst()
                .orElseThrow();
    }
}
