package atrium.domain.catalog;

import atrium.domain.kernel.RuleViolation;

/** A category can't go as long as products or other categories stand in it. */
public final class CategoryStillInUse extends RuleViolation {

    CategoryStillInUse() {
        super("category.problem.in-use");
    }
}
