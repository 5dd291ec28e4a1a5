package atrium.domain.dataexchange;

import atrium.domain.dataexchange.ImportChunks.Chunk;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through an import: stages its rows, then deals with them chunk by chunk, going on where an earlier attempt ended. */
@Component
class ImportWork {

    private final ImportRuns runs;
    private final ImportStaging staging;
    private final UploadedFiles files;
    private final ImportChunks chunks;
    private final ImportProblems problems;
    private final Importables importables;
    private final RevertWork reverts;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWork(
            ImportRuns runs,
            ImportStaging staging,
            UploadedFiles files,
            ImportChunks chunks,
            ImportProblems problems,
            Importables importables,
            RevertWork reverts,
            Viewers viewers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.staging = staging;
        this.files = files;
        this.chunks = chunks;
        this.problems = problems;
        this.importables = importables;
        this.reverts = reverts;
        this.viewers = viewers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does what the import's status asks for; does nothing when it was discarded or is over. */
    void go(UUID id) throws IOException, SQLException {
        ImportRun run = runs.find(id).orElse(null);
        if (run == null || !run.status().underWay()) {
            return;
        }
        Optional<Viewer> viewer = viewers.find(run.personId());
        if (viewer.isEmpty()) {
            runs.end(id, run.status(), ImportStatus.FAILED, "import.problem.person-left", clock.instant());
            return;
        }
        if (run.status() == ImportStatus.REVERTING) {
            reverts.go(run, viewer.get());
            return;
        }
        if (!run.staged()) {
            staging.stage(run);
            files.removeTable(id);
        }
        Importable importable = importables.require(run.recordType(), viewer.get());
        CellReader cells = chunks.reader(run, importable);
        if (run.status() == ImportStatus.CHECKING) {
            check(run, importable, cells, viewer.get());
        } else {
            bringIn(run, importable, cells, viewer.get());
        }
    }

    // A dry run keeps nothing, so it can't go on where it was cut off: it begins anew.
    private void check(ImportRun run, Importable importable, CellReader cells, Viewer viewer) {
        Instant startedAt = clock.instant();
        runs.begin(run.id(), ImportStatus.CHECKING, startedAt);
        ImportRun current = runs.find(run.id()).orElseThrow();
        Set<String> wouldBeThere = new HashSet<>();
        Set<String> wouldBeMade = new HashSet<>();
        try (ReadAhead ahead = new ReadAhead(chunks, run.id(), 0, cells)) {
            for (Chunk rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                Plan plan = plan(current, startedAt);
                List<Outcome> outcomes = tried(rows.usable(), plan, importable, viewer);
                List<Outcome> all = new ArrayList<>(asIfStored(outcomes, plan, wouldBeThere, wouldBeMade));
                all.addAll(rows.broken());
                if (!record(current, rows.position(), all)) {
                    return;
                }
                current = runs.find(run.id()).orElseThrow();
            }
        }
        runs.end(run.id(), ImportStatus.CHECKING, ImportStatus.CHECKED, null, clock.instant());
    }

    // A second row with a key that an earlier chunk would have created would find that record, as would one that names
    // an account made by an earlier one.
    private static List<Outcome> asIfStored(
            List<Outcome> outcomes, Plan plan, Set<String> wouldBeThere, Set<String> wouldBeMade) {
        return outcomes.stream()
                .map(told -> {
                    boolean made = told.madeAlong() != null && !wouldBeMade.add(told.madeAlong());
                    Outcome outcome = made ? told.along(null) : told;
                    boolean again = outcome.result() == Result.CREATED
                            && outcome.key() != null
                            && !wouldBeThere.add(outcome.key());
                    if (!again) {
                        return outcome;
                    }
                    return Outcome.of(outcome.number(), plan.update() ? Result.UPDATED : Result.SKIPPED, outcome.key())
                            .along(outcome.madeAlong());
                })
                .toList();
    }

    private void bringIn(ImportRun run, Importable importable, CellReader cells, Viewer viewer) {
        Instant startedAt = Objects.requireNonNull(run.startedAt());
        ImportRun current = run;
        try (ReadAhead ahead = new ReadAhead(chunks, run.id(), run.position(), cells)) {
            for (Chunk chunk = ahead.next(); !chunk.isEmpty(); chunk = ahead.next()) {
                if (!stored(current, chunk, plan(current, startedAt), importable, viewer)) {
                    return;
                }
                current = runs.find(run.id()).orElseThrow();
            }
        }
        problems.keepTheirRowsOnly(run.id());
        runs.end(run.id(), ImportStatus.RUNNING, ImportStatus.DONE, null, clock.instant());
    }

    // Rows that the database refuses are found by halving, so that each fails alone.
    private List<Outcome> tried(List<Row> rows, Plan plan, Importable importable, Viewer viewer) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return importable.bringIn(rows, plan, viewer);
            }));
        } catch (DataIntegrityViolationException refusal) {
            if (rows.size() == 1) {
                return List.of(refused(rows.get(0)));
            }
            int half = rows.size() / 2;
            List<Outcome> outcomes = new ArrayList<>(tried(rows.subList(0, half), plan, importable, viewer));
            outcomes.addAll(tried(rows.subList(half, rows.size()), plan, importable, viewer));
            return outcomes;
        }
    }

    // False when somebody else went on from the same place meanwhile.
    private boolean stored(ImportRun from, Chunk chunk, Plan plan, Importable importable, Viewer viewer) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Outcome> outcomes = new ArrayList<>(importable.bringIn(chunk.usable(), plan, viewer));
                outcomes.addAll(chunk.broken());
                boolean first = record(from, chunk.position(), outcomes);
                if (!first) {
                    status.setRollbackOnly();
                }
                return first;
            }));
        } catch (DataIntegrityViolationException refusal) {
            if (chunk.usable().size() == 1) {
                List<Outcome> outcomes = new ArrayList<>(chunk.broken());
                outcomes.add(refused(chunk.usable().get(0)));
                return Boolean.TRUE.equals(transaction.execute(status -> record(from, chunk.position(), outcomes)));
            }
            return stored(from, chunk.firstHalf(), plan, importable, viewer)
                    && stored(runs.find(from.id()).orElseThrow(), chunk.secondHalf(), plan, importable, viewer);
        }
    }

    private static Outcome refused(Row row) {
        return new Outcome(row.number(), Result.FAILED, null, null, "import.problem.refused", List.of());
    }

    private boolean record(ImportRun from, long position, List<Outcome> outcomes) {
        boolean first = runs.advance(from, position, problems.count(outcomes));
        if (first) {
            problems.add(from.id(), outcomes);
        }
        return first;
    }

    private static Plan plan(ImportRun run, Instant startedAt) {
        ImportPlan plan = Objects.requireNonNull(run.plan());
        Map<String, String> defaults = new HashMap<>(plan.settings());
        if (plan.owner() != null) {
            defaults.put("owner", plan.owner().toString());
        }
        return new Plan(
                run.id(),
                plan.identity(),
                plan.create(),
                plan.update(),
                plan.skipLookalikes(),
                plan.makeAccounts(),
                startedAt,
                defaults);
    }
}
