package atrium.sales.pipelines;

import atrium.domain.kernel.RuleViolation;

/** Deals are in the stage, or have been there, so that it can't be removed. */
public final class StageStillInUse extends RuleViolation {

    StageStillInUse(String name) {
        super("pipeline.problem.stage-in-use", name);
    }
}
