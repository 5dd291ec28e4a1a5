package atrium.domain.organization;

import atrium.domain.events.Actor;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        viewer.require(Capability.ADMINISTER_PEOPLE);
        Actor actor = Actor.changingMany(viewer.personId(), giving.id());
        List<UUID> led = led(giving.from()).stream().map(TeamSummary::id).toList();
        long moved = lead(led, giving.from(), giving.to(), actor);
        return new Given(moved, led(giving.from()).size(), null);
    }

    @Override
    public Optional<String> logged(String kind) {
        return Optional.of(KIND);
    }

    @Override
    public long takeBack(String kind, Giving giving, Collection<UUID> records, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return lead(records, giving.to(), giving.from(), Actor.takingBack(viewer.personId(), giving.id()));
    }

    private long lead(Collection<UUID> led, UUID from, UUID to, Actor actor) {
        FieldEdit edit = new FieldEdit(Map.of("lead", from.toString()), Map.of("lead", to.toString()));
        long moved = 0;
        for (UUID team : led) {
            try {
                management.edit(team, edit, new MembershipEdit(Set.of(), Set.of()), actor);
                moved++;
            } catch (EditConflict | InvalidRecord | UnknownRecord meanwhile) {
                // Somebody else leads it by now, it was dissolved, or whoever led it has left: it stays as it is.
            }
        }
        return moved;
    }

    private List<TeamSummary> led(UUID person) {
        return teams.all().stream().filter(team -> person.equals(team.leadId())).toList();
    }
}
