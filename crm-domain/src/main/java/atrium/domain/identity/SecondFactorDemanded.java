package atrium.domain.identity;

import atrium.domain.kernel.RuleViolation;

/** A role demands a second factor, so it can be renewed but not turned off. */
public final class SecondFactorDemanded extends RuleViolation {

    SecondFactorDemanded() {
        super("factor.demanded");
    }
}
