package atrium.domain.organization;

import atrium.domain.kernel.RuleViolation;

/** Records or other teams still belong to the team. */
public final class TeamStillInUse extends RuleViolation {

    TeamStillInUse() {
        super("team.in-use");
    }
}
