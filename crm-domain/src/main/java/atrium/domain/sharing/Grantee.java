package atrium.domain.sharing;

import java.util.UUID;

/**
 * With whom something can be shared.
 *
 * @param team whether it is a team, not a person
 * @param hint mail address of a person, names of some members of a team
 */
public record Grantee(UUID id, boolean team, String name, String hint) {}
