package atrium.domain.purchases;

import atrium.domain.events.Actor;
import atrium.domain.histories.History;
import atrium.domain.histories.RowTables;
import atrium.domain.kernel.UuidV7;
import atrium.domain.purchases.PurchaseRows.Placed;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings in purchases that were made in the past. */
@Component
public class PurchaseHistory implements RowTables {

    private final PurchaseRows rows;

    PurchaseHistory(PurchaseRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of(rows.heads().table(), rows.lines().table());
    }

    /**
     * Brings one in, as recorded at the moment of the order; its customer and its products must be there, and source and
     * order number be new.
     *
     * @param currency the company's own, ISO 4217
     * @return the id it got
     */
    public UUID bring(PastPurchase past, String currency, History history) {
        PurchaseFacts facts = past.facts();
        Instant at = facts.orderedAt();
        UUID id = UuidV7.at(at);
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        Sums sums = Sums.of(past.lines(), past.rate(), decimals);
        NewPurchase purchase = new NewPurchase(id, facts, sums, past.holders());
        history.row(rows.heads(), PurchaseRows.head(purchase, null, at));
        long position = 0;
        for (PurchaseLine line : past.lines()) {
            history.row(rows.lines(), PurchaseRows.line(new Placed(id, ++position, line)));
        }
        history.told(purchase.told(Actor.demo(past.by()), at));
        return id;
    }
}
