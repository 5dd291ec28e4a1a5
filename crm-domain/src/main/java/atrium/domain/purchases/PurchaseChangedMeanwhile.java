package atrium.domain.purchases;

import atrium.domain.kernel.RuleViolation;

/** Somebody else changed the purchase since the form was opened; nothing was stored. */
public final class PurchaseChangedMeanwhile extends RuleViolation {

    PurchaseChangedMeanwhile() {
        super("purchase.problem.changed-meanwhile");
    }
}
