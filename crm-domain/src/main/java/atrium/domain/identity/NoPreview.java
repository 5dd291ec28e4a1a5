package atrium.domain.identity;

import atrium.domain.kernel.RuleViolation;

/** Nobody looks at Atrium as an administrator sees it, nor as oneself. */
public final class NoPreview extends RuleViolation {

    NoPreview() {
        super("preview.none");
    }
}
