package atrium.web.admin;

import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teams in the order of their tree, each with how deep it stands. */
final class TeamTree {

    /**
     * One line of the tree.
     *
     * @param depth 0 at the top
     */
    record Branch(UUID id, String name, @Nullable String lead, int members, int depth) {}

    private final List<TeamSummary> teams;
    private final Map<UUID, PersonSummary> people;
    private final Map<UUID, Integer> members;
    private final List<Branch> branches = new ArrayList<>();

    TeamTree(List<TeamSummary> teams, Map<UUID, PersonSummary> people, Map<UUID, Integer> members) {
        this.teams = teams;
        this.people = people;
        this.members = members;
    }

    List<Branch> branches() {
        grow(null, 0);
        return branches;
    }

    private void grow(@Nullable UUID parent, int depth) {
        for (TeamSummary team : teams) {
            if (Objects.equals(team.parentId(), parent)) {
                branches.add(new Branch(
                        team.id(), team.name(), lead(team.leadId()), members.getOrDefault(team.id(), 0), depth));
                grow(team.id(), depth + 1);
            }
        }
    }

    private @Nullable String lead(@Nullable UUID id) {
        PersonSummary lead = id == null ? null : people.get(id);
        return lead == null ? null : lead.name();
    }
}
