package atrium.domain.purchases;

import atrium.domain.customfields.CustomValues;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a purchase.
 *
 * @param source where the order was taken, such as a shop; with the order number it tells one purchase from all others
 * @param orderedAt when the customer ordered
 * @param orderedOn the same as a day of the place where it was ordered, whose exchange rate holds
 * @param currency ISO 4217
 * @param returnOf the purchase of which something was given back
 */
public record PurchaseFacts(
        String source,
        String orderNumber,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        Instant orderedAt,
        LocalDate orderedOn,
        String currency,
        @Nullable UUID returnOf,
        @Nullable String note,
        CustomValues custom) {

    /** With nothing in the fields that the company added. */
    public PurchaseFacts(
            String source,
            String orderNumber,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            Instant orderedAt,
            LocalDate orderedOn,
            String currency,
            @Nullable UUID returnOf,
            @Nullable String note) {
        this(
                source,
                orderNumber,
                accountId,
                contactId,
                orderedAt,
                orderedOn,
                currency,
                returnOf,
                note,
                CustomValues.NONE);
    }

    /** The same without what the viewer doesn't know of. */
    PurchaseFacts seenBy(Viewer viewer) {
        Set<String> hidden = viewer.fields().hidden("purchase");
        return hidden.isEmpty() ? this : with(viewer.fields().shown("purchase", "note", note), custom.without(hidden));
    }

    /** The same order of another customer. */
    PurchaseFacts of(@Nullable UUID account, @Nullable UUID contact) {
        return new PurchaseFacts(
                source, orderNumber, account, contact, orderedAt, orderedOn, currency, returnOf, note, custom);
    }

    /** The same order with these values in the fields that the company added. */
    PurchaseFacts with(CustomValues values) {
        return with(note, values);
    }

    /** The same order with another note and these values in the fields that the company added. */
    PurchaseFacts with(@Nullable String other, CustomValues values) {
        return new PurchaseFacts(
                source, orderNumber, accountId, contactId, orderedAt, orderedOn, currency, returnOf, other, values);
    }
}
