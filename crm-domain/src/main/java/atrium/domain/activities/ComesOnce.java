package atrium.domain.activities;

import atrium.domain.kernel.RuleViolation;

/** Only what repeats and is still to be done can be left out once. */
public final class ComesOnce extends RuleViolation {

    ComesOnce() {
        super("activity.problem.comes-once");
    }
}
