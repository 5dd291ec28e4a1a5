package atrium.domain.identity;

import atrium.domain.kernel.RuleViolation;

/** A role demands a second factor, so the last one can be replaced but not removed. */
public final class SecondFactorDemanded extends RuleViolation {

    SecondFactorDemanded() {
        super("factor.demanded");
    }
}
