package atrium.domain.rosters;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.RosterPerson;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.Importable.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The team that a person's row names, its lead and the team above it: found, or made along. */
final class RowTeams {

    private static final String USUAL_NAME = "Team {lead}";

    private final RosterState state;
    private final Plan plan;
    private final @Nullable MailPattern pattern;
    private final Consumer<String> bringFirst;
    private final Map<UUID, TeamSummary> said = new HashMap<>();

    /** @param bringFirst brings the row in that tells of somebody, if there is one */
    RowTeams(RosterState state, Plan plan, @Nullable MailPattern pattern, Consumer<String> bringFirst) {
        this.bringFirst = bringFirst;
        this.state = state;
        this.plan = plan;
        this.pattern = pattern;
    }

    /** Looks everything up and touches nothing; fails when the row can't be used. */
    Found find(Map<String, String> row, RosterPerson self) {
        Found found = new Found();
        String office = row.get("teamAbove");
        found.lead = row.containsKey("lead") ? lead(row.get("lead"), self, found) : null;
        found.above = office == null ? null : team(office);
        String name = row.get("team");
        if (name == null && found.lead != null) {
            String usual = plan.defaults().getOrDefault("teamName", USUAL_NAME);
            name = usual.replace("{lead}", found.lead.name());
        }
        if (name == null) {
            found.team = found.above;
            found.above = null;
        } else {
            if (name.length() > 200) {
                throw new InvalidValue("team", "field.problem.too-long", "200");
            }
            found.team = placed(team(name), found);
        }
        return found;
    }

    private TeamSummary team(String name) {
        TeamSummary there = state.team(name);
        return there != null ? there : new TeamSummary(UuidV7.next(), name.strip(), null, null);
    }

    private TeamSummary placed(TeamSummary team, Found found) {
        UUID above = found.above == null ? team.parentId() : found.above.id();
        UUID lead = found.lead == null ? team.leadId() : found.lead.id();
        if (found.above != null && state.isBelow(found.above.id(), team.id())) {
            throw new InvalidValue("teamAbove", "team.cycle", team.name());
        }
        TeamSummary before = said.get(team.id());
        if (before != null
                && found.lead != null
                && before.leadId() != null
                && !before.leadId().equals(lead)) {
            throw new InvalidValue("lead", "import.problem.team-contradicts", team.name());
        }
        if (before != null
                && found.above != null
                && before.parentId() != null
                && !before.parentId().equals(above)) {
            throw new InvalidValue("teamAbove", "import.problem.team-contradicts", team.name());
        }
        return new TeamSummary(team.id(), team.name(), above, lead);
    }

    private RosterPerson lead(String typed, RosterPerson self, Found found) {
        String wanted = RosterState.key(typed);
        if (wanted.equals(RosterState.key(self.name())) || wanted.equals(RosterState.key(self.email()))) {
            return self;
        }
        if (state.called(typed).isEmpty()) {
            bringFirst.accept(typed);
        }
        RosterPerson there = state.lead(typed).orElse(null);
        if (there != null) {
            return there;
        }
        if (typed.contains("@") || !plan.create()) {
            throw new InvalidValue("lead", "import.problem.no-owner", typed);
        }
        String address = RosterOutcome.address(pattern, typed, "lead");
        if (state.addressed(address) != null || RosterState.key(address).equals(RosterState.key(self.email()))) {
            throw new InvalidValue("lead", "import.problem.address-taken", address);
        }
        found.addresses.add(address);
        found.newLead = true;
        return new RosterPerson(UuidV7.next(), typed.strip(), address, null, true, Set.of());
    }

    /** What a row names. */
    final class Found {

        private final List<String> addresses = new ArrayList<>();
        private boolean newLead;
        private boolean teamsChange;
        private @Nullable RosterPerson lead;
        private @Nullable TeamSummary above;
        private @Nullable TeamSummary team;

        /** Where the person becomes a member; null when the row names no team. */
        @Nullable UUID team() {
            return team == null ? null : team.id();
        }

        /** Addresses that were made. */
        List<String> addresses() {
            return addresses;
        }

        /** Whether a team that was there changed. */
        boolean teamsChange() {
            return teamsChange;
        }

        /** Puts it into the state; keys of what was made along. */
        List<String> put() {
            List<String> made = new ArrayList<>();
            if (lead != null && newLead) {
                state.put(lead);
                made.add("person " + RosterState.key(lead.email()));
            }
            if (lead != null && state.isNew(lead.id())) {
                String role = plan.defaults().get("leadRole");
                state.give(lead.id(), role == null ? null : UUID.fromString(role));
            }
            put(above, made);
            put(team, made);
            if (team != null) {
                said.put(team.id(), team);
            }
            return made;
        }

        private void put(@Nullable TeamSummary wanted, List<String> made) {
            if (wanted == null) {
                return;
            }
            TeamSummary there = state.team(wanted.id());
            if (there == null) {
                made.add("team " + RosterState.key(wanted.name()));
            }
            if (!Objects.equals(there, wanted)) {
                teamsChange = true;
                state.put(wanted);
            }
        }
    }
}
