package atrium.web.admin;

import atrium.domain.identity.Roles;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.web.forms.Choice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Roles, teams and people to choose from, on the pages of those who keep them. */
@Component
public class Choosable {

    private final Roles roles;
    private final Teams teams;
    private final People people;

    Choosable(Roles roles, Teams teams, People people) {
        this.roles = roles;
        this.teams = teams;
        this.people = people;
    }

    /** One box to tick. */
    public record Tick(UUID id, String name, boolean ticked) {}

    /** Adds to a page what its ticks for roles and teams need. */
    public ModelAndView fill(ModelAndView page, ChosenMemberships chosen) {
        return page.addObject("roles", roles(chosen.roles().now()))
                .addObject("teams", teams(chosen.teams().now()))
                .addObject("wasRoles", chosen.roles().was())
                .addObject("wasTeams", chosen.teams().was());
    }

    private List<Tick> roles(Set<UUID> ticked) {
        return roles.all().stream()
                .map(role -> new Tick(role.id(), role.name(), ticked.contains(role.id())))
                .toList();
    }

    private List<Tick> teams(Set<UUID> ticked) {
        return teams.all().stream()
                .map(team -> new Tick(team.id(), team.name(), ticked.contains(team.id())))
                .toList();
    }

    List<Tick> people(Set<UUID> ticked) {
        return people.active().stream()
                .map(person -> new Tick(person.id(), person.name(), ticked.contains(person.id())))
                .toList();
    }

    List<Choice> leads() {
        return people.active().stream()
                .map(person -> new Choice(person.id().toString(), person.name()))
                .toList();
    }

    List<Choice> parents() {
        return teams.all().stream()
                .map(team -> new Choice(team.id().toString(), team.name()))
                .toList();
    }
}
