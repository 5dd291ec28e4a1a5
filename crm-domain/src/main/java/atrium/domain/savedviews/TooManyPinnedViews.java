package atrium.domain.savedviews;

import atrium.domain.kernel.RuleViolation;

/** More views in the menu would bury the places of daily work. */
public final class TooManyPinnedViews extends RuleViolation {

    TooManyPinnedViews(int most) {
        super("list-view.problem.too-many-pins", most);
    }
}
