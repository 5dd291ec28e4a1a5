package atrium.domain.organization;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of our people, as many are kept at once.
 *
 * @param active whether the person is still with us
 * @param teams where the person is a member
 */
public record RosterPerson(
        UUID id, String name, String email, @Nullable String jobTitle, boolean active, Set<UUID> teams) {

    public RosterPerson {
        teams = Set.copyOf(teams);
    }

    /** The same person, a member of exactly these teams. */
    public RosterPerson in(Set<UUID> all) {
        return new RosterPerson(id, name, email, jobTitle, active, all);
    }

    /** The same person, a member of one more team. */
    public RosterPerson joining(UUID team) {
        Set<UUID> more = new HashSet<>(teams);
        more.add(team);
        return in(more);
    }
}
