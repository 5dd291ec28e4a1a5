package atrium.domain.organization;

import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands over the teams that somebody leads, for those who keep people. */
@Component
@Order(50)
class TeamsHandedOver implements HandedOver {

    private static final String KIND = "team";

    private final Teams teams;
    private final TeamManagement management;

    TeamsHandedOver(Teams teams, TeamManagement management) {
        this.teams = teams;
        this.management = management;
    }

    @Override
    public List<Holding> of(UUID person, Viewer viewer) {
        int led = led(person).size();
        return led == 0 ? List.of() : List.of(Holding.of(KIND, led, 0, "/admin/teams"));
    }

    @Override
    public boolean keeps(String kind) {
        return kind.equals(KIND);
    }

    // As many as a person leads: each by the door.
    @Override
    public Given give(String kind, Giving giving, Viewer viewer) {
        FieldEdit edit = new FieldEdit(
                Map.of("lead", giving.from().toString()),
                Map.of("lead", giving.to().toString()));
        long given = 0;
        for (TeamSummary team : led(giving.from())) {
            try {
                management.edit(team.id(), edit, new MembershipEdit(Set.of(), Set.of()), viewer);
                given++;
            } catch (EditConflict | UnknownRecord goneMeanwhile) {
                // Somebody else leads it by now, or it was dissolved: nothing is left to hand over.
            }
        }
        return new Given(given, 0, null);
    }

    private List<TeamSummary> led(UUID person) {
        return teams.all().stream().filter(team -> person.equals(team.leadId())).toList();
    }
}
