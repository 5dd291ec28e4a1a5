package atrium.domain.organization;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth from a day on, until the next day that has a rate.
 *
 * @param currency ISO 4217
 * @param rate in units of the company's currency, at most twelve decimals
 */
public record ExchangeRate(String currency, LocalDate day, BigDecimal rate) {}
