package atrium.sales.deals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines that shall take the place of those of a deal, as typed.
 *
 * @param typed text by field of {@link atrium.sales.lines.LineText#ROWS}, a line each
 * @param currency ISO 4217; blank for that of the deal, or else the company's own
 * @param priceList id of the list that counts for prices nobody typed; null for the lowest price of all
 * @param print of the lines that the person started from, see {@link DealLines#print}; null when it doesn't matter
 */
public record LinesEdit(
        List<Map<String, String>> typed,
        String currency,
        @Nullable UUID priceList,
        @Nullable String print) {}
