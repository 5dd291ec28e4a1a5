package atrium.domain.rosters;

import static atrium.domain.records.Importable.Result.CREATED;
import static atrium.domain.records.Importable.Result.SKIPPED;
import static atrium.domain.records.Importable.Result.UNCHANGED;
import static atrium.domain.records.Importable.Result.UPDATED;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Above;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides row by row what a chunk of an import makes of our teams; a row that can't be used touches nothing. */
final class TeamRows {

    private static final int LONGEST = 200;

    private final RosterState state;
    private final Plan plan;

    TeamRows(RosterState state, Plan plan) {
        this.state = state;
        this.plan = plan;
    }

    Outcome take(Row row) {
        String typed = row.values().get("name");
        String key = plan.identity() == null || typed == null ? null : RosterState.key(typed);
        try {
            TeamSummary there = typed == null ? null : state.team(typed);
            if (there != null && key == null) {
                throw new InvalidValue("name", "team.name-taken", there.name());
            }
            if (there == null && !plan.create()) {
                return RosterOutcome.note(row, SKIPPED, key, "import.problem.not-there");
            }
            if (there != null && !plan.update()) {
                return RosterOutcome.note(row, SKIPPED, key, "import.problem.there-already");
            }
            TeamSummary team = read(row, there);
            if (team.equals(there)) {
                return Outcome.of(row.number(), promised(row) ? UPDATED : UNCHANGED, key);
            }
            state.put(team);
            return Outcome.of(row.number(), there == null ? CREATED : UPDATED, key);
        } catch (InvalidValue wrong) {
            return RosterOutcome.failed(row, key, wrong);
        }
    }

    // Whether an earlier row would have made the team above, which the dry run doesn't keep.
    private boolean promised(Row row) {
        String above = row.values().get("parent");
        return row.above() == Above.PROMISED && above != null && state.team(above) == null;
    }

    private TeamSummary read(Row row, @Nullable TeamSummary there) {
        FieldReader reader = new FieldReader(row.values());
        String name = reader.required("name", LONGEST).replaceAll("\\p{Cntrl}+", " ");
        if (!reader.problems().isEmpty()) {
            throw reader.problems().get(0);
        }
        UUID id = there == null ? UuidV7.next() : there.id();
        TeamSummary before = there == null ? new TeamSummary(id, name, null, null) : there;
        String above = row.values().get("parent");
        String led = row.values().get("lead");
        return new TeamSummary(
                id,
                before.name(),
                above == null ? before.parentId() : parent(row, above, id),
                led == null ? before.leadId() : lead(led));
    }

    private @Nullable UUID parent(Row row, String typed, UUID self) {
        TeamSummary above = state.team(typed);
        if (row.above() == Above.RING || above != null && state.isBelow(above.id(), self)) {
            throw new InvalidValue("parent", "team.cycle", typed);
        }
        if (above == null && row.above() != Above.PROMISED) {
            throw new InvalidValue("parent", "import.problem.no-team", typed);
        }
        return above == null ? null : above.id();
    }

    private UUID lead(String typed) {
        return state.lead(typed)
                .orElseThrow(() -> new InvalidValue("lead", "import.problem.no-owner", typed))
                .id();
    }
}
