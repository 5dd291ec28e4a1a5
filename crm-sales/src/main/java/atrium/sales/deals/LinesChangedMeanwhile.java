package atrium.sales.deals;

import atrium.domain.kernel.RuleViolation;

/** Somebody else changed the lines since the form was opened; nothing was stored. */
public final class LinesChangedMeanwhile extends RuleViolation {

    LinesChangedMeanwhile() {
        super("line.problem.changed-meanwhile");
    }
}
