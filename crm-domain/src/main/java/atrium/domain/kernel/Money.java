package atrium.domain.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount together with its currency.
 *
 * @param amount in units of the currency, not in cents
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        Currency.getInstance(currency);
    }
}
