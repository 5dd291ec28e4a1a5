package atrium.domain.bulkchanges;

import atrium.domain.kernel.RuleViolation;

/** More records were chosen than can be changed at once. */
public final class TooManyChosen extends RuleViolation {

    TooManyChosen(long most) {
        super("bulk.problem.too-many", most);
    }
}
