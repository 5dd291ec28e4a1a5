package atrium.domain.dataexchange.cells;

import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.WebDomain;
import atrium.domain.records.FieldKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column seems to hold, judged by a sample of its cells.
 *
 * @param filled cells of the sample that are not blank
 * @param distinct different ones among them
 * @param shares of the filled cells that can be read as the kind, 0 to 1; a kind that takes every text is absent
 */
public record ColumnProfile(int filled, int distinct, Map<FieldKind, Double> shares) {
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+|00|0|\\()?[\\d\\s().\\-/]{6,24}(?:(?:x|ext\\.?)\\s?\\d{1,6})?");
    private static final Pattern PARTED = Pattern.compile("^(?:\\+|0|\\().*|.*\\d[\\s\\-/).]+\\d.*");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern DOMAIN = Pattern.compile("(?i)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,24}");

    private static final List<FieldKind> TELLING = List.of(
            FieldKind.EMAIL,
            FieldKind.PHONE,
            FieldKind.WEB_ADDRESS,
            FieldKind.DOMAIN,
            FieldKind.WHOLE,
            FieldKind.YEAR,
            FieldKind.AMOUNT,
            FieldKind.CURRENCY,
            FieldKind.COUNTRY,
            FieldKind.INSTANT);

    public static ColumnProfile of(Collection<String> cells, ColumnStyle style) {
        Map<FieldKind, Integer> counts = new EnumMap<>(FieldKind.class);
        Set<String> distinct = new HashSet<>();
        int filled = 0;
        for (String cell : cells) {
            String text = cell.strip();
            if (!text.isEmpty()) {
                filled++;
                distinct.add(text);
                for (FieldKind kind : TELLING) {
                    counts.merge(kind, is(kind, text, style) ? 1 : 0, Integer::sum);
                }
            }
        }
        Map<FieldKind, Double> shares = new EnumMap<>(FieldKind.class);
        for (Map.Entry<FieldKind, Integer> count : counts.entrySet()) {
            shares.put(count.getKey(), count.getValue() / (double) filled);
        }
        return new ColumnProfile(filled, distinct.size(), Map.copyOf(shares));
    }

    /** How far the column can be read as the kind: 1 for kinds that take any text, and for a column without content. */
    public double fits(FieldKind kind) {
        return shares.getOrDefault(kind, 1.0);
    }

    private static boolean is(FieldKind kind, String text, ColumnStyle style) {
        return switch (kind) {
            case EMAIL -> text.indexOf('@') > 0 && EmailAddress.parse(text).isPresent();
            case PHONE -> isPhone(text, style);
            case WEB_ADDRESS -> isWebAddress(text);
            case DOMAIN -> isWebAddress(text) || DOMAIN.matcher(text).matches();
            case WHOLE -> isWhole(text, style);
            case YEAR -> YEAR.matcher(text).matches();
            case AMOUNT -> ReadAmount.of(text, style.numbers()) != null;
            case CURRENCY -> ReadAmount.currency(text) != null;
            case COUNTRY -> Countries.code(text) != null;
            case INSTANT -> style.dates().read(text) != null;
            default -> true;
        };
    }

    private static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches()
                && WebDomain.parse(text.toLowerCase(Locale.ROOT)).isPresent();
    }

    private static boolean isWhole(String text, ColumnStyle style) {
        var number = style.numbers().read(text);
        return number != null && number.stripTrailingZeros().scale() <= 0;
    }

    /** Digits in the way of a number to be dialled, and not a date or an amount. */
    private static boolean isPhone(String text, ColumnStyle style) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 6
                && digits <= 15
                && PHONE.matcher(text).matches()
                && PARTED.matcher(text).matches()
                && style.dates().read(text) == null
                && (text.startsWith("+")
                        || text.matches("0[^.,].*") // not 0.5
                        || style.numbers().read(text) == null);
    }
}
