package atrium.domain.quality;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.Operator;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Assessed;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that can be looked for in records of a type, and how much each counts. */
@Component
class Expectations {

    private static final int RULE_WEIGHT = 2;
    private static final int REQUIRED_WEIGHT = 2;
    private static final int FRESH_WEIGHT = 3;

    private static final Set<Operator> OF_THE_DAY = Set.of(Operator.LAST, Operator.NEXT, Operator.THIS);

    private final Map<String, Assessed> assessed;
    private final Map<String, Set<String>> columns;
    private final ObjectProvider<RecordTypes> types;
    private final CustomFields customFields;
    private final ValidationRules rules;
    private final QualityStandards standards;

    // Lists ask for what can be wrong while the types' own features are still being made.
    Expectations(
            List<Assessed> assessed,
            List<Listed> listed,
            ObjectProvider<RecordTypes> types,
            CustomFields customFields,
            ValidationRules rules,
            QualityStandards standards) {
        this.assessed = assessed.stream().collect(Collectors.toUnmodifiableMap(Assessed::type, one -> one));
        this.columns = listed.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Listed::type,
                        one -> one.columns().stream().map(ListColumn::key).collect(Collectors.toUnmodifiableSet())));
        this.types = types;
        this.customFields = customFields;
        this.rules = rules;
        this.standards = standards;
    }

    /** Whether records of this type are looked through. */
    boolean of(RecordType type) {
        return assessed.containsKey(type.code());
    }

    /** The types whose records are looked through, in their usual order. */
    List<RecordType> types() {
        return types.getObject().all().stream().filter(this::of).toList();
    }

    Optional<Assessed> assessed(String type) {
        return Optional.ofNullable(assessed.get(type));
    }

    /** What can be looked for, with what counts nothing. */
    List<Expectation> all(RecordType type) {
        Assessed one = assessed.get(type.code());
        if (one == null) {
            return List.of();
        }
        QualityStandard standard = standards.of(type.code());
        List<Expectation> all = new ArrayList<>();
        fillable(type)
                .filter(key -> !one.alwaysFilled().contains(key))
                .forEach(key -> all.add(expected(
                        Expectation.FILLED + key, QualityAspect.COMPLETE, key, filledWeight(one, key), standard)));
        one.checks()
                .forEach(check ->
                        all.add(expected(check.code(), check.aspect(), check.field(), check.weight(), standard)));
        rules(type.code())
                .forEach(rule -> all.add(expected(
                        Expectation.RULE + rule.id(),
                        QualityAspect.VALID,
                        rule.demand()
                                .comparisons()
                                .map(Comparison::field)
                                .findFirst()
                                .orElse(null),
                        RULE_WEIGHT,
                        standard)));
        all.add(expected(Expectation.FRESH, QualityAspect.FRESH, null, FRESH_WEIGHT, standard));
        return all;
    }

    /** What counts. */
    List<Expectation> counting(RecordType type) {
        return all(type).stream().filter(one -> one.weight() > 0).toList();
    }

    /** Whether it is about nothing that is hidden: neither the field that mends it nor, of a rule, any that it asks for. */
    boolean seen(Expectation one, RecordType type, Set<String> hidden) {
        if (hidden.isEmpty()) {
            return true;
        }
        boolean field = one.field() == null || !hidden.contains(one.field());
        return field
                && rules.usable(type.code()).stream()
                        .filter(rule -> one.code().equals(Expectation.RULE + rule.id()))
                        .allMatch(rule -> rule.asksNothingOf(hidden));
    }

    // What people fill in and lists know.
    private Stream<String> fillable(RecordType type) {
        Set<String> listed = columns.getOrDefault(type.code(), Set.of());
        return Stream.concat(
                type.fields().stream().map(RecordField::key).filter(listed::contains),
                customFields.of(type.code()).all().stream().map(CustomField::key));
    }

    /** The rules that can be held against a record by itself, whoever asks and on whatever day. */
    List<ValidationRule> rules(String type) {
        return rules.usable(type).stream()
                .filter(rule -> steady(rule.when()) && steady(rule.demand()))
                .toList();
    }

    private int filledWeight(Assessed type, String key) {
        return customFields
                .byKey(key)
                .map(field -> field.required() ? REQUIRED_WEIGHT : 0)
                .orElseGet(() -> type.expected().getOrDefault(key, 0));
    }

    private static Expectation expected(
            String code, QualityAspect aspect, @Nullable String field, int usual, QualityStandard standard) {
        return new Expectation(code, aspect, field, usual, standard.weight(code, usual));
    }

    private static boolean steady(Condition condition) {
        return condition
                .comparisons()
                .allMatch(one -> !OF_THE_DAY.contains(one.operator())
                        && one.values().stream().noneMatch(Expectations::ofTheMoment));
    }

    private static boolean ofTheMoment(String value) {
        return value.equals(ConditionCheck.ME) || value.equals("today") || value.matches("[-+]\\d+[dwmy]");
    }
}
