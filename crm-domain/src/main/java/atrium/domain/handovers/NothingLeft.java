package atrium.domain.handovers;

import atrium.domain.kernel.RuleViolation;

/** Of what was to be handed over nothing is there, or nothing that the person may change. */
public final class NothingLeft extends RuleViolation {

    NothingLeft(String name) {
        super("handover.problem.nothing-left", name);
    }
}
