package atrium.domain.purchases;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A purchase of the past.
 *
 * @param lines at least one
 * @param holders those who hold its customer today
 * @param rate worth of one unit of its currency in the company's own on the day of the order
 * @param by the person who recorded it
 */
public record PastPurchase(PurchaseFacts facts, List<PurchaseLine> lines, Holders holders, BigDecimal rate, UUID by) {

    public PastPurchase {
        lines = List.copyOf(lines);
    }
}
