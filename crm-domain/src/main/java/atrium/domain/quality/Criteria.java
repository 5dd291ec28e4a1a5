package atrium.domain.quality;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.RowConditions;
import atrium.domain.records.Assessed;
import atrium.domain.records.QualityCheck;
import atrium.domain.records.RecordType;
import atrium.domain.records.SqlPredicate;
import atrium.domain.validation.ValidationRule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what counts into expressions for the database. */
@Component
class Criteria {

    // Nothing that depends on who asks or on the day is among them.
    private static final Standpoint NOBODY = new Standpoint(new UUID(0, 0), Instant.EPOCH, ZoneOffset.UTC, Locale.ROOT);

    private final Expectations expectations;
    private final CustomFields customFields;
    private final ListViews lists;

    Criteria(Expectations expectations, CustomFields customFields, ListViews lists) {
        this.expectations = expectations;
        this.customFields = customFields;
        this.lists = lists;
    }

    /** What is looked for in records of a type, in the order in which it is told. */
    List<Criterion> of(RecordType type) {
        Assessed assessed = expectations.assessed(type.code()).orElseThrow();
        ListDefinition definition = lists.definitions().stream()
                .filter(one -> one.type().code().equals(type.code()))
                .findFirst()
                .orElseThrow();
        Map<String, QualityCheck> checks =
                assessed.checks().stream().collect(Collectors.toMap(QualityCheck::code, Function.identity()));
        Map<String, ValidationRule> rules = expectations.rules(type.code()).stream()
                .collect(Collectors.toMap(rule -> Expectation.RULE + rule.id(), Function.identity()));
        RowConditions conditions = new RowConditions(definition, NOBODY);
        List<Criterion> criteria = new ArrayList<>();
        for (Expectation one : expectations.counting(type)) {
            String prefix = "q" + criteria.size() + "_";
            QualityCheck check = checks.get(one.code());
            ValidationRule rule = rules.get(one.code());
            if (check != null) {
                criteria.add(criterion(one, sql(check.asked()), sql(check.met())));
            } else if (rule != null) {
                fulfilled(one, rule, conditions, prefix).ifPresent(criteria::add);
            } else if (one.code().equals(Expectation.FRESH)) {
                criteria.add(criterion(one, SqlPredicate.TRUE, sql("f.seen_at > :fresh_since")));
            } else {
                filled(one, definition, conditions, prefix).ifPresent(criteria::add);
            }
        }
        return criteria;
    }

    // A rule that asks for something that is gone is held against nothing.
    private static Optional<Criterion> fulfilled(
            Expectation one, ValidationRule rule, RowConditions conditions, String prefix) {
        try {
            return Optional.of(criterion(
                    one, conditions.write(rule.when(), prefix + "a"), conditions.write(rule.demand(), prefix + "m")));
        } catch (UnreadableCondition gone) {
            return Optional.empty();
        }
    }

    private Optional<Criterion> filled(
            Expectation one, ListDefinition definition, RowConditions conditions, String prefix) {
        String key = String.valueOf(one.field());
        if (!definition.has(key)) {
            return Optional.empty();
        }
        SqlPredicate met = sql(definition.column(key).sql() + " IS NOT NULL");
        return Optional.of(criterion(one, shown(key, conditions, prefix), met));
    }

    // Of records that don't show a field nothing is expected of it.
    private SqlPredicate shown(String key, RowConditions conditions, String prefix) {
        String shownIf = customFields.byKey(key).map(CustomField::shownIf).orElse(null);
        if (shownIf == null) {
            return SqlPredicate.TRUE;
        }
        try {
            Condition condition = ConditionText.parse(shownIf);
            return conditions.write(condition, prefix + "s");
        } catch (UnreadableCondition gone) {
            return SqlPredicate.TRUE;
        }
    }

    private static Criterion criterion(Expectation one, SqlPredicate asked, SqlPredicate met) {
        return new Criterion(one.code(), one.aspect(), one.weight(), one.field(), asked, met);
    }

    private static SqlPredicate sql(String expression) {
        return new SqlPredicate(expression, Map.of());
    }
}
