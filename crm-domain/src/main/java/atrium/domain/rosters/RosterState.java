package atrium.domain.rosters;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.RosterPerson;
import atrium.domain.organization.TeamSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People, teams and roles as they are, and as the rows of an import leave them; nothing is written here. */
final class RosterState {

    private final Map<UUID, RosterPerson> people = new LinkedHashMap<>();
    private final Map<UUID, TeamSummary> teams = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<String, UUID> byEmail = new HashMap<>();
    private final Map<String, UUID> teamsByName = new HashMap<>();
    private final Map<UUID, String> roleNames;
    private final Map<UUID, Set<UUID>> roles;
    private final Map<UUID, Map<String, String>> before = new HashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Set<UUID> regraded = new HashSet<>();

    RosterState(
            Collection<RosterPerson> people,
            Collection<TeamSummary> teams,
            Map<UUID, String> roleNames,
            Map<UUID, Set<UUID>> roles) {
        people.forEach(this::keep);
        teams.forEach(this::keep);
        this.roleNames = roleNames;
        this.roles = new HashMap<>(roles);
        this.people.keySet().forEach(id -> before.put(id, text(id)));
        this.teams.keySet().forEach(id -> before.put(id, text(id)));
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** People of this mail address, or else of this name. */
    List<RosterPerson> called(String mailOrName) {
        RosterPerson owner = addressed(mailOrName);
        return owner == null ? named(mailOrName) : List.of(owner);
    }

    /** Who can lead a team, by mail address or name; empty when there is nobody like that. */
    Optional<RosterPerson> lead(String mailOrName) {
        List<RosterPerson> called = called(mailOrName);
        List<RosterPerson> active = called.stream().filter(RosterPerson::active).toList();
        if (active.size() > 1) {
            throw new InvalidValue("lead", "import.problem.several-owner", mailOrName);
        }
        if (active.isEmpty() && !called.isEmpty()) {
            throw new InvalidValue("lead", "import.problem.lead-left", mailOrName);
        }
        return active.stream().findFirst();
    }

    List<RosterPerson> named(String name) {
        return byName.getOrDefault(key(name), Set.of()).stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable RosterPerson addressed(String email) {
        UUID id = byEmail.get(key(email));
        return id == null ? null : people.get(id);
    }

    @Nullable TeamSummary team(String name) {
        UUID id = teamsByName.get(key(name));
        return id == null ? null : teams.get(id);
    }

    /** The role of this name. */
    UUID role(String name) {
        return roleNames.entrySet().stream()
                .filter(role -> key(role.getValue()).equals(key(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new InvalidValue("role", "import.problem.no-role", name));
    }

    boolean isNew(UUID id) {
        return !before.containsKey(id);
    }

    void put(RosterPerson person) {
        RosterPerson old = people.get(person.id());
        if (old != null) {
            byName.getOrDefault(key(old.name()), Set.of()).remove(person.id());
            byEmail.remove(key(old.email()));
        }
        keep(person);
        touched.add(person.id());
    }

    void put(TeamSummary team) {
        TeamSummary old = teams.get(team.id());
        if (old != null) {
            teamsByName.remove(key(old.name()));
        }
        keep(team);
        touched.add(team.id());
    }

    private void keep(RosterPerson person) {
        people.put(person.id(), person);
        byName.computeIfAbsent(key(person.name()), name -> new LinkedHashSet<>())
                .add(person.id());
        byEmail.put(key(person.email()), person.id());
    }

    private void keep(TeamSummary team) {
        teams.put(team.id(), team);
        teamsByName.put(key(team.name()), team.id());
    }

    void give(UUID person, @Nullable UUID role) {
        if (role != null && !rolesOf(person).contains(role)) {
            Set<UUID> more = new HashSet<>(rolesOf(person));
            more.add(role);
            grade(person, more);
        }
    }

    void grade(UUID person, Set<UUID> all) {
        roles.put(person, all);
        regraded.add(person);
        touched.add(person);
    }

    private Set<UUID> rolesOf(UUID person) {
        return roles.getOrDefault(person, Set.of());
    }

    /** Whether a team stands somewhere below another one, or is it. */
    boolean isBelow(@Nullable UUID team, UUID top) {
        Set<UUID> passed = new HashSet<>();
        for (UUID at = team; at != null && passed.add(at); at = above(at)) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UUID above(UUID team) {
        TeamSummary known = teams.get(team);
        return known == null ? null : known.parentId();
    }

    /** What was touched, in the order in which it was, and differs from what was there. */
    List<UUID> changed() {
        return touched.stream().filter(id -> !text(id).equals(before(id))).toList();
    }

    Map<UUID, Set<UUID>> regraded() {
        return regraded.stream().collect(Collectors.toMap(id -> id, this::rolesOf));
    }

    @Nullable RosterPerson person(UUID id) {
        return people.get(id);
    }

    @Nullable TeamSummary team(UUID id) {
        return teams.get(id);
    }

    Map<String, String> before(UUID id) {
        return before.getOrDefault(id, Map.of());
    }

    /** Text form of a person or team, as the audit log keeps it: names rather than ids, as it outlives them. */
    Map<String, String> text(UUID id) {
        Map<String, String> text = new HashMap<>();
        RosterPerson person = people.get(id);
        if (person != null) {
            put(text, "name", person.name());
            put(text, "email", person.email());
            put(text, "jobTitle", person.jobTitle());
            put(
                    text,
                    "teams",
                    list(person.teams().stream().map(teams::get).map(team -> team == null ? null : team.name())));
            put(text, "roles", list(rolesOf(id).stream().map(roleNames::get)));
        }
        TeamSummary team = teams.get(id);
        if (team != null) {
            put(text, "name", team.name());
            TeamSummary up = team.parentId() == null ? null : teams.get(team.parentId());
            RosterPerson lead = team.leadId() == null ? null : people.get(team.leadId());
            put(text, "parent", up == null ? null : up.name());
            put(text, "lead", lead == null ? null : lead.name());
        }
        return text;
    }

    private static String list(java.util.stream.Stream<@Nullable String> names) {
        return String.join(", ", names.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void put(Map<String, String> text, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.put(field, value);
        }
    }
}
