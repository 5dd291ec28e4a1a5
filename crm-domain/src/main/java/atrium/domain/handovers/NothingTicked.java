package atrium.domain.handovers;

import atrium.domain.kernel.RuleViolation;

/** It was not said what shall be handed over. */
public final class NothingTicked extends RuleViolation {

    NothingTicked() {
        super("handover.problem.nothing-ticked");
    }
}
