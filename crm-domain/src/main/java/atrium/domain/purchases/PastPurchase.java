package atrium.domain.purchases;

import java.util.List;
import java.util.UUID;

/**
 * A purchase of the past.
 *
 * @param by the person who recorded it
 */
public record PastPurchase(PurchaseFacts facts, List<PurchaseLine> lines, UUID by) {

    public PastPurchase {
        lines = List.copyOf(lines);
    }
}
