package atrium.domain.dataexchange;

import atrium.domain.identity.Viewers;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final ImportNesting nesting;
    private final ImportProgress progress;
    private final DryRun dryRun;
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
            ImportNesting nesting,
            ImportProgress progress,
            DryRun dryRun,
            Importables importables,
            RevertWork reverts,
            Viewers viewers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.staging = staging;
        this.files = files;
        this.chunks = chunks;
        this.nesting = nesting;
        this.progress = progress;
        this.dryRun = dryRun;
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
        if (fieldsAreGone(run, importable)) {
            return;
        }
        CellReader cells = chunks.reader(run, importable);
        if (run.status() == ImportStatus.CHECKING) {
            dryRun.go(run, importable, cells, viewer.get());
        } else {
            bringIn(run, importable, cells, viewer.get());
        }
    }

    private void bringIn(ImportRun run, Importable importable, CellReader cells, Viewer viewer) {
        Instant startedAt = Objects.requireNonNull(run.startedAt());
        ImportRun current = run;
        try (ReadAhead ahead = new ReadAhead(chunks, run.id(), ImportPosition.of(run.position()), cells)) {
            for (ImportChunk chunk = ahead.next(); !chunk.isEmpty(); chunk = ahead.next()) {
                boolean over = fieldsAreGone(current, importable)
                        || !stored(current, chunk, current.bringing(startedAt), importable, viewer);
                if (over) {
                    return;
                }
                current = runs.find(run.id()).orElseThrow();
            }
        }
        progress.end(run);
        nesting.forget(run.id());
        runs.end(run.id(), ImportStatus.RUNNING, ImportStatus.DONE, null, clock.instant());
    }

    // Rows without some of their values would look as if they had none: the import ends, and can be taken back.
    private boolean fieldsAreGone(ImportRun run, Importable importable) {
        try {
            ImportMapping.requireFields(Objects.requireNonNull(run.plan()), importable);
            return false;
        } catch (ColumnNotAField gone) {
            runs.end(run.id(), run.status(), ImportStatus.FAILED, "import.problem.field-removed", clock.instant());
            return true;
        }
    }

    // False when somebody else went on from the same place meanwhile.
    private boolean stored(ImportRun from, ImportChunk chunk, Plan plan, Importable importable, Viewer viewer) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Outcome> outcomes = new ArrayList<>(importable.bringIn(chunk.usable(), plan, viewer));
                outcomes.addAll(chunk.broken());
                boolean first = progress.record(from, chunk.position(), outcomes);
                if (!first) {
                    status.setRollbackOnly();
                }
                return first;
            }));
        } catch (DataIntegrityViolationException refusal) {
            if (chunk.usable().size() == 1) {
                List<Outcome> outcomes = new ArrayList<>(chunk.broken());
                outcomes.add(DryRun.refused(chunk.usable().get(0)));
                return Boolean.TRUE.equals(
                        transaction.execute(status -> progress.record(from, chunk.position(), outcomes)));
            }
            return stored(from, chunk.firstHalf(), plan, importable, viewer)
                    && stored(runs.find(from.id()).orElseThrow(), chunk.secondHalf(), plan, importable, viewer);
        }
    }
}
