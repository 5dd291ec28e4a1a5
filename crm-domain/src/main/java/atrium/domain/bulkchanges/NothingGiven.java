package atrium.domain.bulkchanges;

import atrium.domain.kernel.RuleViolation;

/** No field was chosen that shall get a new value. */
public final class NothingGiven extends RuleViolation {

    NothingGiven() {
        super("bulk.problem.nothing-given");
    }
}
