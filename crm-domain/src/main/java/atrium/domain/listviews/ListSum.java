package atrium.domain.listviews;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column come to over all matches.
 *
 * @param column its key
 * @param currency of the values, when they are amounts; each currency has a sum of its own
 * @param average of those that are there, to four decimals
 */
public record ListSum(String column, @Nullable String currency, BigDecimal sum, BigDecimal average) {}
