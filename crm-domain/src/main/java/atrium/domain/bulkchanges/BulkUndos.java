package atrium.domain.bulkchanges;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops changes of many records and undoes them, each person their own. */
@Component
public class BulkUndos {

    private final BulkReports reports;
    private final BulkRuns runs;
    private final ChosenRecords chosen;
    private final BulkWork work;
    private final BulkQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkUndos(
            BulkReports reports,
            BulkRuns runs,
            ChosenRecords chosen,
            BulkWork work,
            BulkQueue queue,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reports = reports;
        this.runs = runs;
        this.chosen = chosen;
        this.work = work;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Goes no further; what was changed stays, and can be undone. */
    public void stop(UUID id, Viewer viewer) {
        BulkRun run = reports.run(id, viewer);
        transaction.executeWithoutResult(status -> {
            if (runs.end(run.id(), BulkStatus.RUNNING, BulkStatus.STOPPED, "bulk.problem.stopped", clock.instant())) {
                chosen.forget(run.id());
            }
        });
    }

    /**
     * Gives the records back what they had before: few at once, many in the background. What somebody changed meanwhile stays,
     * and so does what the viewer may not change any more.
     *
     * @return the change, which is undone already when there were few records
     * @throws NotUndoable when it is still under way, was undone, or began too long ago
     */
    public BulkRun undo(UUID id, Viewer viewer) {
        BulkRun run = reports.run(id, viewer);
        boolean few = run.changed() <= BulkChanges.FEW;
        try {
            transaction.executeWithoutResult(status -> begin(run, few, viewer));
        } catch (DataIntegrityViolationException refusal) {
            // The background finds out which of the records it was.
            transaction.executeWithoutResult(status -> begin(run, false, viewer));
        }
        return reports.run(id, viewer);
    }

    private void begin(BulkRun run, boolean few, Viewer viewer) {
        if (!run.undoable(clock.instant()) || !runs.beginUndoing(run.id())) {
            throw new NotUndoable();
        }
        if (few) {
            work.undoAtOnce(run, viewer);
        } else {
            queue.undo(run.id());
        }
    }
}
