package atrium.domain.dataexchange.cells;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number that may come with its currency, before or behind it: "€ 1.234,56", "1,100.04 USD".
 *
 * @param currencies ISO 4217 codes that what is written may mean: none when nothing is, several for a sign that many
 *     countries share, such as a bare dollar sign
 */
public record ReadAmount(BigDecimal number, Set<String> currencies) {
    private static final Pattern SIGNED = Pattern.compile(
            "(?<before>[\\p{Sc}\\p{L}]{0,4}\\p{Sc}?)\\s?(?<number>[-+(]?[\\d.,][\\d.,'’\\s\u00A0\u2009\u202FeE+)-]*?)\\s?(?<after>\\p{Sc}?[\\p{Sc}\\p{L}]{0,4})\\.?");
    private static final Map<String, String> SIGNS = Map.of(
            "€", "EUR", "£", "GBP", "US$", "USD", "A$", "AUD", "C$", "CAD", "R$", "BRL", "₹", "INR", "₺", "TRY", "₽",
            "RUB", "zł", "PLN");
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$", Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"),
            "kr", Set.of("SEK", "NOK", "DKK", "ISK"),
            "¥", Set.of("JPY", "CNY"));
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 80;
    private static final int THREE = 3;

    /** The amount, or null if the text is none. */
    public static @Nullable ReadAmount of(String text, NumberStyle style) {
        String amount = text.strip().replace('\u00A0', ' ');
        if (amount.length() > LONGEST) {
            return null;
        }
        BigDecimal plain = style.readPlain(amount);
        if (plain != null) {
            return new ReadAmount(plain, Set.of());
        }
        Matcher match = SIGNED.matcher(amount);
        if (!match.matches()
                || !(match.group("before").isEmpty() || match.group("after").isEmpty())) {
            return null;
        }
        String sign = match.group("before") + match.group("after");
        Set<String> currencies = currencies(sign);
        BigDecimal number = number(match.group("number"), style, currencies);
        return number == null || (currencies.isEmpty() && !sign.isEmpty()) ? null : new ReadAmount(number, currencies);
    }

    // Prices have two decimals: "€ 1.200" is twelve hundred, whatever the style. A few currencies have three.
    private static @Nullable BigDecimal number(String text, NumberStyle style, Set<String> currencies) {
        BigDecimal number = style.read(text);
        if (number == null
                || number.scale() != THREE
                || currencies.isEmpty()
                || currencies.stream()
                        .anyMatch(code -> Currency.getInstance(code).getDefaultFractionDigits() == THREE)) {
            return number;
        }
        BigDecimal grouped = style.other().read(text);
        return grouped != null && grouped.scale() <= 0 ? grouped : number;
    }

    private static Set<String> currencies(String sign) {
        String code = currency(sign);
        return code == null ? SHARED.getOrDefault(sign.toLowerCase(Locale.ROOT), Set.of()) : Set.of(code);
    }

    /** The code for a code or an unmistakable sign, or null. */
    public static @Nullable String currency(String text) {
        String sign = text.strip();
        String code = sign.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? code : SIGNS.get(sign);
    }
}
