package atrium.domain.conditions;

import atrium.domain.records.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a field is compared with values. */
public enum Operator {
    /** One of the values, or with one of them among several; texts regardless of case and accents, a date means that whole day. */
    IS(Takes.MANY),
    /** None of the values, or empty. */
    IS_NOT(Takes.MANY),
    /** The text stands somewhere in it, regardless of case and accents. */
    CONTAINS(Takes.ONE),
    /** It starts with the text, regardless of case and accents. */
    STARTS_WITH(Takes.ONE),
    /** The whole text is written like this, see {@link Shape}. */
    HAS_SHAPE(Takes.ONE),
    IS_EMPTY(Takes.NONE),
    IS_FILLED(Takes.NONE),
    LESS_THAN(Takes.ONE),
    GREATER_THAN(Takes.ONE),
    /** From the first to the second value, both included; dates with the whole last day. */
    BETWEEN(Takes.TWO),
    /** Before the day begins; a day is a date, {@code today}, or a period before ({@code -90d}) or after it ({@code +2w}). */
    BEFORE(Takes.ONE),
    /** After the day has ended. */
    AFTER(Takes.ONE),
    /**
     * From the start of the day that lies this far back until now; {@code 30d}, {@code 2w}, {@code 6m}, {@code 1y}. Or within the
     * whole {@code day}, {@code week}, {@code month}, {@code quarter} or {@code year} before the current one.
     */
    LAST(Takes.ONE),
    /** From now until the end of the day that lies this far ahead, or within the whole one after the current. */
    NEXT(Takes.ONE),
    /** Within the current {@code day}, {@code week}, {@code month}, {@code quarter} or {@code year}. */
    THIS(Takes.ONE);

    /** How many values an operator takes. */
    public enum Takes {
        NONE,
        ONE,
        TWO,
        MANY;

        boolean accepts(int count) {
            return switch (this) {
                case NONE -> count == 0;
                case ONE -> count == 1;
                case TWO -> count == 2;
                case MANY -> count >= 1;
            };
        }
    }

    private static final List<Operator> TEXT = List.of(CONTAINS, IS, IS_NOT, STARTS_WITH, IS_EMPTY, IS_FILLED);
    private static final List<Operator> SHAPED =
            List.of(CONTAINS, IS, IS_NOT, STARTS_WITH, HAS_SHAPE, IS_EMPTY, IS_FILLED);
    private static final List<Operator> NUMBER =
            List.of(IS, IS_NOT, LESS_THAN, GREATER_THAN, BETWEEN, IS_EMPTY, IS_FILLED);
    private static final List<Operator> CHOICE = List.of(IS, IS_NOT, IS_EMPTY, IS_FILLED);
    private static final List<Operator> INSTANT =
            List.of(LAST, NEXT, THIS, IS, BEFORE, AFTER, BETWEEN, IS_EMPTY, IS_FILLED);

    private final Takes takes;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Operator(Takes takes) {
        this.takes = takes;
    }

    /** Stable code, also its word in the text form: {@code starts-with}. */
    public String code() {
        return code;
    }

    /** How many values it takes. */
    public Takes takes() {
        return takes;
    }

    /** The operator of this code; empty when there is none. */
    public static Optional<Operator> of(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst();
    }

    /** Operators that make sense for a kind of field, the most usual first. */
    public static List<Operator> of(FieldKind kind) {
        return switch (kind) {
            case TEXT -> SHAPED;
            case LONG_TEXT, EMAIL, PHONE, WEB_ADDRESS, DOMAIN, EMAILS, PHONES, ADDRESSES, LINKS, TIME, GUESTS -> TEXT;
            case WHOLE, YEAR, AMOUNT -> NUMBER;
            case CURRENCY, COUNTRY, CHOICE, PERSON, TEAM, RECORD, TAGS, CHOICES -> CHOICE;
            case INSTANT, DATE -> INSTANT;
        };
    }
}
