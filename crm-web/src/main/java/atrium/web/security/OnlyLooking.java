package atrium.web.security;

import atrium.domain.kernel.RuleViolation;

/** Somebody who looks at what another person sees tried to do something in that person's name. */
final class OnlyLooking extends RuleViolation {

    OnlyLooking() {
        super("preview.only-looking");
    }
}
