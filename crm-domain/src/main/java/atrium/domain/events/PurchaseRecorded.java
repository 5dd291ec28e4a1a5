package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase, or a return of things bought, became known; it stands on the timeline at the moment of the order.
 *
 * @param total with tax, in units of {@code currency}; negative for a return
 * @param lines how many lines it has
 * @param orderedAt when the customer ordered
 */
public record PurchaseRecorded(
        UUID purchaseId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String orderNumber,
        boolean returned,
        BigDecimal total,
        String currency,
        int lines,
        Instant orderedAt,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("purchase", purchaseId);
    }

    @Override
    public Instant happenedAt() {
        return orderedAt;
    }

    @Override
    public String textKey() {
        return returned ? "purchase-return.created" : "purchase.created";
    }

    @Override
    public List<String> arguments() {
        return List.of(orderNumber, total.toPlainString(), currency, String.valueOf(lines));
    }
}
