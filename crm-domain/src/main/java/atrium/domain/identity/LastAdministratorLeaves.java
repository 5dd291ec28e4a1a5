package atrium.domain.identity;

import atrium.domain.kernel.RuleViolation;

/** The change would leave nobody who can keep people. */
public final class LastAdministratorLeaves extends RuleViolation {

    LastAdministratorLeaves() {
        super("role.last-administrator");
    }
}
