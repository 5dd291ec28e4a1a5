package atrium.domain.conditions;

import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text form of a condition, short enough for the address bar and simple enough to be typed:
 * {@code country is ES, FR and not (name contains "old name" or changed last 30d)}. A field of a record that a field points
 * at is asked for as {@code account.country is ES}, the records that point at it as {@code purchase has (orderedAt last 90d)}.
 */
public final class ConditionText {

    /** Asks for records related to the one in question. */
    static final String HAS = "has";

    private ConditionText() {}

    /**
     * Reads the text form; blank is true of everything.
     *
     * @throws UnreadableCondition saying what is wrong and at which character
     */
    public static Condition parse(String text) {
        return text.isBlank() ? Condition.EVERYTHING : new ConditionParser(ConditionTokens.of(text)).parse();
    }

    /** The one canonical text of a condition; reading it gives an equal condition. */
    public static String write(Condition condition) {
        if (condition instanceof All all) {
            return group(all.parts(), " and ");
        }
        if (condition instanceof Any any) {
            return group(any.parts(), " or ");
        }
        if (condition instanceof Not not) {
            return "not " + part(not.part());
        }
        if (condition instanceof Has has) {
            String part = has.part().equals(Condition.EVERYTHING) ? "" : write(has.part());
            return has.relation() + " " + HAS + " (" + part + ")";
        }
        return write((Comparison) condition);
    }

    private static String group(List<Condition> parts, String word) {
        return parts.stream().map(ConditionText::part).collect(Collectors.joining(word));
    }

    private static String part(Condition part) {
        return part instanceof All || part instanceof Any ? "(" + write(part) + ")" : write(part);
    }

    private static String write(Comparison comparison) {
        String start = comparison.field() + " " + comparison.operator().code();
        return comparison.values().isEmpty()
                ? start
                : start + " "
                        + comparison.values().stream()
                                .map(ConditionTokens::quotedIfNeeded)
                                .collect(Collectors.joining(", "));
    }
}
