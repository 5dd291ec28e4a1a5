package atrium.domain.rosters;

import static atrium.domain.records.Importable.Result.CREATED;
import static atrium.domain.records.Importable.Result.SKIPPED;
import static atrium.domain.records.Importable.Result.UNCHANGED;
import static atrium.domain.records.Importable.Result.UPDATED;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.Roster;
import atrium.domain.organization.RosterPerson;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides row by row what a chunk of an import makes of our people; a row that can't be used touches nothing. */
final class PersonRows {

    private final List<Row> rows;
    private final Map<String, Row> waiting = new HashMap<>();
    private final Map<Row, Outcome> outcomes = new IdentityHashMap<>();
    private final Set<Long> begun = new HashSet<>();
    private final RosterState state;
    private final Plan plan;
    private final RowTeams teams;
    private final @Nullable MailPattern pattern;

    PersonRows(List<Row> rows, RosterState state, Plan plan) {
        this.rows = rows;
        this.state = state;
        this.plan = plan;
        this.pattern =
                MailPattern.of(plan.defaults().getOrDefault("addresses", "")).orElse(null);
        this.teams = new RowTeams(state, plan, pattern, this::bringFirst);
        for (Row row : rows) {
            String name = name(row.values());
            String email = row.values().get("email");
            for (String called : new String[] {name, email}) {
                if (called != null) {
                    waiting.putIfAbsent(RosterState.key(called), row);
                }
            }
        }
    }

    /** One outcome a row, in their order. */
    List<Outcome> take() {
        rows.forEach(this::begin);
        return rows.stream().map(outcomes::get).map(Objects::requireNonNull).toList();
    }

    private void begin(Row row) {
        if (begun.add(row.number())) {
            outcomes.put(row, take(row));
        }
    }

    // Who leads a team may stand in a later row than those who are in it.
    private void bringFirst(String mailOrName) {
        Row row = waiting.get(RosterState.key(mailOrName));
        if (row != null) {
            begin(row);
        }
    }

    private Outcome take(Row row) {
        String key = key(row);
        try {
            List<RosterPerson> matches = key == null ? List.of() : matches(row);
            if (matches.size() > 1) {
                throw new InvalidValue(
                        String.valueOf(plan.identity()), "import.problem.ambiguous", String.valueOf(matches.size()));
            }
            if (matches.size() == 1 && anotherOfTheName(row, matches.get(0))) {
                throw new InvalidValue(
                        "name", "import.problem.double-name", matches.get(0).email());
            }
            if (matches.isEmpty() && !plan.create()) {
                return RosterOutcome.note(row, SKIPPED, key, "import.problem.not-there");
            }
            if (!matches.isEmpty() && !plan.update()) {
                return RosterOutcome.note(row, SKIPPED, key, "import.problem.there-already");
            }
            return matches.isEmpty() ? create(row, key) : update(row, key, matches.get(0));
        } catch (InvalidValue wrong) {
            return RosterOutcome.failed(row, key, wrong);
        }
    }

    private @Nullable String key(Row row) {
        String typed = "name".equals(plan.identity())
                ? name(row.values())
                : row.values().get("email");
        return plan.identity() == null || typed == null ? null : RosterState.key(typed);
    }

    private List<RosterPerson> matches(Row row) {
        if ("name".equals(plan.identity())) {
            return state.named(String.valueOf(name(row.values())));
        }
        RosterPerson owner = state.addressed(row.values().getOrDefault("email", ""));
        return owner == null ? List.of() : List.of(owner);
    }

    // Two rows of one name with two addresses are two people, and names can't tell them apart.
    private boolean anotherOfTheName(Row row, RosterPerson match) {
        String email = row.values().get("email");
        return "name".equals(plan.identity())
                && state.isNew(match.id())
                && email != null
                && !RosterState.key(email).equals(RosterState.key(match.email()));
    }

    private Outcome create(Row row, @Nullable String key) {
        List<String> made = new ArrayList<>();
        Map<String, String> values = new HashMap<>(row.values());
        String name = name(values);
        if (name != null) {
            values.put("name", name);
            if (!values.containsKey("email")) {
                values.put("email", RosterOutcome.address(pattern, name, "email"));
                made.add(values.get("email"));
            }
        }
        RosterPerson person = read(new RosterPerson(UuidV7.next(), "", "", null, true, Set.of()), values);
        return put(row, key, person, made);
    }

    private Outcome update(Row row, @Nullable String key, RosterPerson stored) {
        Map<String, String> values = new HashMap<>(state.text(stored.id()));
        values.putAll(row.values());
        if (stored.equals(state.addressed(values.getOrDefault("email", "")))) {
            values.put("email", stored.email()); // the same address, whatever letters are capital
        }
        String name = name(row.values());
        if (name != null) {
            values.put("name", name);
        }
        return put(row, key, read(stored, values), new ArrayList<>());
    }

    // Everything that can fail comes before the first change.
    private Outcome put(Row row, @Nullable String key, RosterPerson person, List<String> made) {
        Map<String, String> before = state.text(person.id());
        boolean fresh = before.isEmpty();
        UUID role = row.values().containsKey("role") ? state.role(row.values().get("role")) : given(fresh);
        RowTeams.Found found = teams.find(row.values(), person);
        requireFreeAddress(person);
        List<String> along = found.put();
        state.put(found.team() == null ? person : person.joining(found.team()));
        state.give(person.id(), role);
        made.addAll(found.addresses());
        boolean same = state.text(person.id()).equals(before) && along.isEmpty() && !found.teamsChange();
        Outcome outcome = made.isEmpty()
                ? Outcome.of(row.number(), result(fresh, same), key)
                : RosterOutcome.note(
                        row, result(fresh, same), key, "import.problem.addresses-made", String.join(", ", made));
        return outcome.along(along);
    }

    private static atrium.domain.records.Importable.Result result(boolean fresh, boolean same) {
        return fresh ? CREATED : same ? UNCHANGED : UPDATED;
    }

    private @Nullable UUID given(boolean fresh) {
        String role = plan.defaults().get("role");
        return fresh && role != null ? UUID.fromString(role) : null;
    }

    private RosterPerson read(RosterPerson before, Map<String, String> values) {
        FieldReader reader = new FieldReader(values);
        RosterPerson person = Roster.read(before, reader);
        if (!reader.problems().isEmpty()) {
            throw reader.problems().get(0);
        }
        requireFreeAddress(person);
        return person;
    }

    private void requireFreeAddress(RosterPerson person) {
        RosterPerson owner = state.addressed(person.email());
        if (owner != null && !owner.id().equals(person.id())) {
            throw new InvalidValue("email", "import.problem.address-taken", person.email());
        }
    }

    private static @Nullable String name(Map<String, String> values) {
        String parts = (values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", "")).strip();
        return values.getOrDefault("name", parts).isEmpty() ? null : values.getOrDefault("name", parts);
    }
}
