package atrium.domain.handovers;

import atrium.domain.kernel.RuleViolation;

/** What was handed over was taken back before, is too long ago, or goes back in another way. */
public final class NotToBeTakenBack extends RuleViolation {

    NotToBeTakenBack() {
        super("handover.problem.not-undoable");
    }
}
