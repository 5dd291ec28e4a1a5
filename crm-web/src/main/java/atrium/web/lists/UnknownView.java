package atrium.web.lists;

import atrium.domain.kernel.RuleViolation;

/** An address is that of a view which was removed, or which the person does not see: the two are not told apart. */
class UnknownView extends RuleViolation {

    UnknownView() {
        super("list-view.unknown");
    }
}
