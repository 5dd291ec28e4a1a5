package atrium.domain.dataexchange;

import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries an import: each chunk is brought in and rolled back, so that the person sees what would become of the rows. */
@Component
class DryRun {

    private final ImportRuns runs;
    private final ImportChunks chunks;
    private final ImportNesting nesting;
    private final ImportProgress progress;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DryRun(
            ImportRuns runs,
            ImportChunks chunks,
            ImportNesting nesting,
            ImportProgress progress,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.chunks = chunks;
        this.nesting = nesting;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // A dry run keeps nothing, so it can't go on where it was cut off: it begins anew.
    void go(ImportRun run, Importable importable, CellReader cells, Viewer viewer) {
        Instant startedAt = clock.instant();
        runs.begin(run.id(), ImportStatus.CHECKING, startedAt);
        nesting.arrange(run.id(), importable, Objects.requireNonNull(run.plan()));
        ImportRun current = runs.find(run.id()).orElseThrow();
        Set<String> wouldBeThere = new HashSet<>();
        Set<String> wouldBeMade = new HashSet<>();
        Set<Long> failed = new HashSet<>();
        try (ReadAhead ahead = new ReadAhead(chunks, run.id(), ImportPosition.START, cells)) {
            for (ImportChunk rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                Plan plan = current.bringing(startedAt);
                List<Outcome> outcomes = tried(rows.promised(failed), plan, importable, viewer);
                List<Outcome> all = new ArrayList<>(asIfStored(outcomes, plan, wouldBeThere, wouldBeMade));
                all.addAll(rows.broken());
                if (!progress.record(current, rows.position(), all)) {
                    return;
                }
                all.stream()
                        .filter(outcome -> outcome.result() == Result.FAILED)
                        .forEach(outcome -> failed.add(outcome.number()));
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
                    Outcome outcome = told.along(
                            told.madeAlong().stream().filter(wouldBeMade::add).toList());
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

    static Outcome refused(Row row) {
        return new Outcome(row.number(), Result.FAILED, null, null, "import.problem.refused", List.of());
    }
}
