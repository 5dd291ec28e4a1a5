package atrium.domain.rosters;

import atrium.domain.events.Actor;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.Roster;
import atrium.domain.organization.RosterPerson;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.FieldReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives people and teams the values back that an import took from them. */
@Component
class RosterPutBack {

    private static final String CONTRADICTS = "import.kept.contradicts";

    private final RosterImport rosters;

    RosterPutBack(RosterImport rosters) {
        this.rosters = rosters;
    }

    Map<UUID, String> into(Map<UUID, Map<String, String>> before, Actor actor) {
        Map<UUID, String> problems = new HashMap<>();
        RosterState state = rosters.load();
        before.forEach((id, values) -> {
            try {
                RosterPerson person = state.person(id);
                TeamSummary team = state.team(id);
                if (person != null) {
                    put(state, person, values);
                } else if (team != null) {
                    put(state, team, values);
                }
            } catch (InvalidValue gone) {
                problems.put(id, CONTRADICTS);
            }
        });
        rosters.store(state, actor);
        return problems;
    }

    private static void put(RosterState state, RosterPerson person, Map<String, String> values) {
        Map<String, String> then = new HashMap<>(state.text(person.id()));
        then.putAll(values);
        Set<UUID> teams = values.containsKey("teams")
                ? ids(values.get("teams"), name -> known(state.team(name)).id())
                : person.teams();
        FieldReader reader = new FieldReader(then);
        RosterPerson restored = Roster.read(person, reader).in(teams);
        RosterPerson owner = state.addressed(restored.email());
        if (!reader.problems().isEmpty() || owner != null && !owner.id().equals(person.id())) {
            throw new InvalidValue("email", CONTRADICTS, "");
        }
        Set<UUID> roles = values.containsKey("roles") ? ids(values.get("roles"), state::role) : null;
        state.put(restored);
        if (roles != null) {
            state.grade(person.id(), roles);
        }
    }

    private static void put(RosterState state, TeamSummary team, Map<String, String> values) {
        String name = values.getOrDefault("name", team.name());
        UUID parent = values.containsKey("parent")
                ? one(values.get("parent"), up -> known(state.team(up)).id())
                : team.parentId();
        UUID lead = values.containsKey("lead") ? one(values.get("lead"), who -> lead(state, who)) : team.leadId();
        TeamSummary namesake = state.team(name);
        if (namesake != null && !namesake.id().equals(team.id()) || state.isBelow(parent, team.id())) {
            throw new InvalidValue("parent", CONTRADICTS, "");
        }
        state.put(new TeamSummary(team.id(), name, parent, lead));
    }

    private static UUID lead(RosterState state, String name) {
        List<RosterPerson> named = state.named(name);
        if (named.size() != 1) {
            throw new InvalidValue("lead", CONTRADICTS, "");
        }
        return named.get(0).id();
    }

    private static TeamSummary known(@Nullable TeamSummary team) {
        if (team == null) {
            throw new InvalidValue("teams", CONTRADICTS, "");
        }
        return team;
    }

    private static @Nullable UUID one(String name, Function<String, UUID> find) {
        return name.isBlank() ? null : find.apply(name);
    }

    private static Set<UUID> ids(String names, Function<String, UUID> find) {
        Set<UUID> ids = new HashSet<>();
        if (!names.isBlank()) {
            Arrays.stream(names.split(", ")).map(find).forEach(ids::add);
        }
        return ids;
    }
}
