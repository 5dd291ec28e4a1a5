package atrium.domain.conditions;

import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates conditions on the text form of one record. */
public final class ConditionEvaluation {

    private final ConditionFields fields;
    private final Map<String, String> values;
    private final Map<String, List<Map<String, String>>> related;
    private final Standpoint standpoint;

    /**
     * @param values text form by field key; absent means empty; instants as ISO 8601 in UTC
     * @param related such values of each related record, by relation
     */
    public ConditionEvaluation(
            ConditionFields fields,
            Map<String, String> values,
            Map<String, List<Map<String, String>>> related,
            Standpoint standpoint) {
        this.fields = fields;
        this.values = values;
        this.related = related;
        this.standpoint = standpoint;
    }

    /** Whether a condition that passed {@link ConditionCheck} is true of the record. */
    public boolean holds(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(this::holds);
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(this::holds);
        }
        if (condition instanceof Not not) {
            return !holds(not.part());
        }
        if (condition instanceof Has has) {
            ConditionFields theirs = Objects.requireNonNull(fields.related().get(has.relation()), has.relation());
            return related.getOrDefault(has.relation(), List.of()).stream()
                    .anyMatch(one -> new ConditionEvaluation(theirs, one, Map.of(), standpoint).holds(has.part()));
        }
        return holds((Comparison) condition);
    }

    private boolean holds(Comparison comparison) {
        String value = values.get(comparison.field());
        return switch (comparison.operator()) {
            case IS_EMPTY -> value == null;
            case IS_FILLED -> value != null;
            case IS_NOT ->
                value == null || !compare(value, new Comparison(comparison.field(), Operator.IS, comparison.values()));
            default -> value != null && compare(value, comparison);
        };
    }

    private boolean compare(String value, Comparison comparison) {
        if (comparison.operator() == Operator.HAS_SHAPE) {
            return Shape.fits(value, comparison.values().get(0));
        }
        return switch (field(comparison).kind()) {
            case TEXT, LONG_TEXT, EMAIL, WEB_ADDRESS, DOMAIN, EMAILS, PHONES, ADDRESSES, LINKS, TIME, GUESTS ->
                texts(
                        FoldedText.of(value),
                        comparison.operator(),
                        comparison.values().stream().map(FoldedText::of).toList());
            case PHONE ->
                texts(
                        digits(value),
                        comparison.operator(),
                        comparison.values().stream()
                                .map(ConditionEvaluation::digits)
                                .toList());
            case WHOLE, YEAR, AMOUNT -> numbers(new BigDecimal(value), comparison);
            case CURRENCY, COUNTRY, CHOICE, TEAM, RECORD -> comparison.values().contains(value);
            case PERSON ->
                comparison.values().contains(value)
                        || (comparison.values().contains(ConditionCheck.ME)
                                && value.equals(standpoint.personId().toString()));
            case CHOICES -> value.lines().anyMatch(comparison.values()::contains);
            case TAGS -> Stream.of(value.split(",")).anyMatch(comparison.values()::contains);
            case INSTANT -> instants(Instant.parse(value), comparison);
            case DATE ->
                instants(LocalDate.parse(value).atStartOfDay(standpoint.zone()).toInstant(), comparison);
        };
    }

    private static boolean texts(String value, Operator operator, List<String> wanted) {
        return switch (operator) {
            case CONTAINS -> value.contains(wanted.get(0));
            case STARTS_WITH -> value.startsWith(wanted.get(0));
            default -> wanted.stream().map(String::strip).anyMatch(value::equals);
        };
    }

    private static boolean numbers(BigDecimal value, Comparison comparison) {
        List<BigDecimal> wanted =
                comparison.values().stream().map(BigDecimal::new).toList();
        int first = value.compareTo(wanted.get(0));
        return switch (comparison.operator()) {
            case LESS_THAN -> first < 0;
            case GREATER_THAN -> first > 0;
            case BETWEEN -> first >= 0 && value.compareTo(wanted.get(1)) <= 0;
            default -> wanted.stream().anyMatch(number -> number.compareTo(value) == 0);
        };
    }

    private boolean instants(Instant value, Comparison comparison) {
        return comparison.values().stream()
                .limit(comparison.operator() == Operator.IS ? Long.MAX_VALUE : 1)
                .map(one -> comparison.operator() == Operator.IS
                        ? Comparison.of(comparison.field(), Operator.IS, one)
                        : comparison)
                .anyMatch(one -> Span.of(one, standpoint).contains(value));
    }

    private ConditionField field(Comparison comparison) {
        return Objects.requireNonNull(fields.own().get(comparison.field()), comparison.field());
    }

    /** Only the digits of a telephone number, so that its spelling doesn't count. */
    public static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^0-9]", "");
    }
}
