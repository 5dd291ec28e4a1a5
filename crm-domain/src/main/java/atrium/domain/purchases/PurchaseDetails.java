package atrium.domain.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as its page shows it.
 *
 * @param version counts the changes
 * @param account name of the account; null without one, or where the viewer may not see it
 * @param contact name of the contact, in the same way
 * @param returned whether things were given back
 * @param baseTotal total in the company's own currency by the rate of the day; null as long as there is no rate
 * @param returnOfNumber order number of the purchase of which something was given back
 * @param returns purchases that gave something of this one back
 */
public record PurchaseDetails(
        UUID id,
        long version,
        PurchaseFacts facts,
        @Nullable String account,
        @Nullable String contact,
        boolean returned,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal total,
        @Nullable BigDecimal baseTotal,
        @Nullable String returnOfNumber,
        List<Line> lines,
        List<Return> returns,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt) {

    /**
     * One line.
     *
     * @param product name of the product; null for free text
     */
    public record Line(
            PurchaseLine line,
            @Nullable String product,
            @Nullable String sku) {}

    /** A purchase that gave something back. */
    public record Return(UUID id, String orderNumber, BigDecimal total) {}
}
