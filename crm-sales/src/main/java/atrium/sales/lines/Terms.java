package atrium.sales.lines;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What prices of lines are looked up by.
 *
 * @param currency ISO 4217
 * @param priceList id of the list that counts; null for the lowest price of all
 * @param day on which the prices hold
 */
public record Terms(String currency, @Nullable UUID priceList, LocalDate day) {}
