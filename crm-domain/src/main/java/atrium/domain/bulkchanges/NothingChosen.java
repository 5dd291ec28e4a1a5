package atrium.domain.bulkchanges;

import atrium.domain.kernel.RuleViolation;

/** Nothing that the person may change so was chosen. */
public final class NothingChosen extends RuleViolation {

    NothingChosen() {
        super("bulk.problem.nothing-chosen");
    }
}
