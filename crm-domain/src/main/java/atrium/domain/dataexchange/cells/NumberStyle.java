package atrium.domain.dataexchange.cells;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes decimals.
 *
 * <p>Alone, "1.234" may be a thousand or a little more than one; the other cells of the column tell. A text that makes
 * sense in one style only is read in that style, whatever the column's.
 */
public enum NumberStyle {
    /** 1,234.56 or 1'234.56 */
    POINT('.', ","),
    /** 1.234,56 or 1 234,56 */
    COMMA(',', ".");

    private static final int LONGEST = 60;
    private static final int ENOUGH_ALIKE = 3;
    private static final String BLANKS_AND_TICKS = "'’ \u00A0\u2009\u202F";

    private final char decimal;
    private final Pattern pattern;

    NumberStyle(char decimal, String group) {
        this.decimal = decimal;
        this.pattern = Pattern.compile("(?<whole>[1-9]\\d{0,2}(?:(?<mark>[" + group + BLANKS_AND_TICKS
                + "])\\d{3}(?:\\k<mark>\\d{3})*)|[1-9]\\d?(?:,\\d{2})+,\\d{3}|\\d*)(?:[" + decimal
                + "](?<part>\\d+))?(?<power>[eE][+-]?\\d{1,2})?");
    }

    /** The number, or null if the text is none in either style. */
    public @Nullable BigDecimal read(String text) {
        BigDecimal plain = readPlain(text);
        BigDecimal number = plain == null ? readStrictly(text) : plain;
        return number != null ? number : other().readStrictly(text);
    }

    /** A number without any doubt or ornament, as most cells have it; null if the text is none. */
    @Nullable BigDecimal readPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        boolean marked = false;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean mark = sign == '.' && this == POINT && !marked && at > from && at < text.length() - 1;
            if (!mark && (sign < '0' || sign > '9')) {
                return null;
            }
            marked |= mark;
        }
        return text.length() == from || text.length() > LONGEST ? null : new BigDecimal(text);
    }

    /** The style that the cells prove; empty if they are all the same in both, or too few to tell. */
    public static Optional<NumberStyle> of(Collection<String> cells) {
        int[] proofs = new int[2];
        int[] groupings = new int[2];
        for (String cell : cells) {
            BigDecimal withPoint = POINT.readStrictly(cell);
            BigDecimal withComma = COMMA.readStrictly(cell);
            if (withPoint != null && withComma == null) {
                proofs[0]++;
            } else if (withPoint == null && withComma != null) {
                proofs[1]++;
            } else if (withPoint != null && withComma != null && withPoint.compareTo(withComma) != 0) {
                groupings[withPoint.scale() > 0 ? 1 : 0]++; // three digits behind the mark
            }
        }
        if (proofs[0] != proofs[1]) {
            return Optional.of(proofs[0] > proofs[1] ? POINT : COMMA);
        }
        boolean sameMark = groupings[0] == 0 || groupings[1] == 0;
        boolean thousands = sameMark && groupings[0] + groupings[1] >= ENOUGH_ALIKE;
        return thousands ? Optional.of(groupings[0] > 0 ? POINT : COMMA) : Optional.empty();
    }

    NumberStyle other() {
        return this == POINT ? COMMA : POINT;
    }

    private @Nullable BigDecimal readStrictly(String text) {
        String digits = text.strip().replace('\u2212', '-');
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        boolean bracketed = digits.startsWith("(") && digits.endsWith(")");
        boolean negative = bracketed || digits.startsWith("-") || digits.endsWith("-");
        int from = bracketed || digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        int to = digits.length() - (bracketed || digits.endsWith("-") ? 1 : 0);
        Matcher match = pattern.matcher(digits).region(Math.min(from, to), to);
        if (!match.matches()) {
            return null;
        }
        String whole = match.group("whole").replaceAll("\\D", "");
        String part = match.group("part");
        String power = match.group("power");
        if (whole.isEmpty() && part == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(
                (whole.isEmpty() ? "0" : whole) + (part == null ? "" : "." + part) + (power == null ? "" : power));
        return negative ? number.negate() : number;
    }

    @Override
    public String toString() {
        return "1" + (decimal == '.' ? ",234.56" : ".234,56");
    }
}
