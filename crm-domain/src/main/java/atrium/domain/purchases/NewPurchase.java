package atrium.domain.purchases;

import atrium.domain.events.Actor;
import atrium.domain.events.PurchaseRecorded;
import java.time.Instant;
import java.util.UUID;

/** A purchase on its way in, with what follows from its lines and from its customer. */
record NewPurchase(UUID id, PurchaseFacts facts, Sums sums, Holders holders) {

    /** A purchase of which {@link PurchaseWrites#settle} will find that out. */
    static NewPurchase unsettled(UUID id, PurchaseFacts facts) {
        return new NewPurchase(id, facts, Sums.NONE, Holders.NONE);
    }

    PurchaseRecorded told(Actor actor, Instant at) {
        return new PurchaseRecorded(
                id,
                facts.accountId(),
                facts.contactId(),
                facts.orderNumber(),
                sums.returned(),
                sums.total(),
                facts.currency(),
                sums.lines(),
                facts.orderedAt(),
                actor,
                at);
    }
}
