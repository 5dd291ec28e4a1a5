package atrium.domain.activityplans;

import atrium.domain.kernel.RuleViolation;

/** A plan has as many steps as it can. */
public final class TooManySteps extends RuleViolation {

    TooManySteps(int most) {
        super("activity-plan.problem.too-many-steps", most);
    }
}
