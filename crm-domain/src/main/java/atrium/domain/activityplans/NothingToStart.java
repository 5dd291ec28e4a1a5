package atrium.domain.activityplans;

import atrium.domain.kernel.RuleViolation;

/** None of the steps was chosen. */
public final class NothingToStart extends RuleViolation {

    NothingToStart() {
        super("activity-plan.problem.nothing-to-start");
    }
}
