package atrium.web.conditions;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.records.FieldKind;
import java.util.List;
import java.util.stream.Stream;

/** A comparison as it is chosen in a form: an operator, for days told apart by what its values are. */
enum Comparing {
    IN_LAST(Operator.LAST, Values.PERIOD, ""),
    IN_NEXT(Operator.NEXT, Values.PERIOD, ""),
    LONGER_AGO(Operator.BEFORE, Values.PERIOD, "-"),
    FARTHER_AHEAD(Operator.AFTER, Values.PERIOD, "+"),
    THIS(Operator.THIS, Values.UNIT, ""),
    LAST(Operator.LAST, Values.UNIT, ""),
    NEXT(Operator.NEXT, Values.UNIT, ""),
    IS(Operator.IS, Values.SOME, ""),
    IS_NOT(Operator.IS_NOT, Values.SOME, ""),
    CONTAINS(Operator.CONTAINS, Values.ONE, ""),
    STARTS_WITH(Operator.STARTS_WITH, Values.ONE, ""),
    HAS_SHAPE(Operator.HAS_SHAPE, Values.ONE, ""),
    LESS_THAN(Operator.LESS_THAN, Values.ONE, ""),
    GREATER_THAN(Operator.GREATER_THAN, Values.ONE, ""),
    BEFORE(Operator.BEFORE, Values.ONE, ""),
    AFTER(Operator.AFTER, Values.ONE, ""),
    BETWEEN(Operator.BETWEEN, Values.TWO, ""),
    IS_EMPTY(Operator.IS_EMPTY, Values.NONE, ""),
    IS_FILLED(Operator.IS_FILLED, Values.NONE, "");

    /** What is typed or chosen for a comparison. */
    enum Values {
        NONE,
        ONE,
        TWO,
        SOME,
        /** A number and a unit of time. */
        PERIOD,
        /** A unit of time. */
        UNIT
    }

    /** Units of time by their letter in the text form of a period. */
    static final List<String> PERIODS = List.of("d", "w", "m", "y");

    /** Units of time by their word. */
    static final List<String> UNITS = List.of("day", "week", "month", "quarter", "year");

    private final Operator operator;
    private final Values values;
    private final String sign;

    Comparing(Operator operator, Values values, String sign) {
        this.operator = operator;
        this.values = values;
        this.sign = sign;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Values takes() {
        return values;
    }

    /** Those that can be asked of a kind of field, the most usual first. */
    static List<Comparing> of(FieldKind kind) {
        List<Operator> operators = Operator.of(kind);
        boolean days = operators.contains(Operator.BEFORE);
        if (days) {
            return Stream.of(values())
                    .filter(one -> operators.contains(one.operator))
                    .toList();
        }
        return operators.stream()
                .map(operator -> Stream.of(values())
                        .filter(one -> one.operator == operator)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** As which a comparison that is there was chosen. */
    static Comparing of(Comparison comparison) {
        String first = comparison.values().isEmpty() ? "" : comparison.values().get(0);
        return Stream.of(values())
                .filter(one -> one.operator == comparison.operator() && one.fits(first))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(String value) {
        return switch (values) {
            case UNIT -> UNITS.contains(value);
            case PERIOD -> value.matches("\\Q" + sign + "\\E[1-9]\\d{0,3}[dwmy]");
            default -> true;
        };
    }

    /** The comparison of a field with what was typed; blank values are left out. */
    Comparison comparison(String field, List<String> typed, String unit) {
        List<String> given = typed.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        List<String> text = switch (values) {
            case NONE -> List.of();
            case PERIOD ->
                given.stream().limit(1).map(count -> sign + count + unit).toList();
            case UNIT -> List.of(unit);
            case ONE -> given.stream().limit(1).toList();
            case TWO -> given.stream().limit(2).toList();
            case SOME -> given;
        };
        return new Comparison(field, operator, text);
    }

    /** What stands in the inputs for values that are there. */
    List<String> typed(List<String> values) {
        return switch (this.values) {
            case PERIOD ->
                values.stream().map(value -> value.replaceAll("[^0-9]", "")).toList();
            case UNIT -> List.of();
            default -> values;
        };
    }

    /** The chosen unit of values that are there; the first one when none is. */
    String unit(List<String> values) {
        return switch (this.values) {
            case PERIOD ->
                values.isEmpty() ? "d" : values.get(0).substring(values.get(0).length() - 1);
            case UNIT -> values.isEmpty() ? "month" : values.get(0);
            default -> "";
        };
    }
}
