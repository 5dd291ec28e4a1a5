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
 * @param currency ISO 4217 code; null if none is written, or a bare dollar sign that many countries share
 */
public record ReadAmount(BigDecimal number, @Nullable String currency) {
    private static final Pattern SIGNED = Pattern.compile(
            "(?<before>[\\p{Sc}\\p{Lu}]{0,4}\\p{Sc}?)\\s?(?<number>[-+(]?[\\d.,][\\d.,'’\\s\u00A0\u2009\u202FeE+)-]*?)\\s?(?<after>\\p{Sc}?[\\p{Sc}\\p{Lu}]{0,4})");
    private static final Map<String, String> SIGNS = Map.of(
            "€", "EUR", "£", "GBP", "US$", "USD", "A$", "AUD", "C$", "CAD", "R$", "BRL", "₹", "INR", "₺", "TRY", "₽",
            "RUB", "zł", "PLN");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 80;

    /** The amount, or null if the text is none. */
    public static @Nullable ReadAmount of(String text, NumberStyle style) {
        String amount = text.strip().replace('\u00A0', ' ');
        if (amount.length() > LONGEST) {
            return null;
        }
        Matcher match = SIGNED.matcher(amount);
        if (!match.matches()
                || !(match.group("before").isEmpty() || match.group("after").isEmpty())) {
            return null;
        }
        String sign = match.group("before") + match.group("after");
        BigDecimal number = style.read(match.group("number"));
        if (number == null || !(sign.isEmpty() || sign.equals("$") || currency(sign) != null)) {
            return null;
        }
        return new ReadAmount(number, currency(sign));
    }

    /** The code for a code or an unmistakable sign, or null. */
    public static @Nullable String currency(String text) {
        String sign = text.strip();
        String code = sign.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? code : SIGNS.get(sign);
    }
}
