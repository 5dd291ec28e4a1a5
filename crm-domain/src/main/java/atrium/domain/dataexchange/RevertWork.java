package atrium.domain.dataexchange;

import atrium.domain.audit.AuditLog;
import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.events.Cause;
import atrium.domain.jobs.Halving;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an import back, the last change first, going on where an earlier attempt ended. */
@Component
class RevertWork {

    private static final int AT_ONCE = 500;
    private static final String REFUSED = "import.kept.in-use";

    private final ImportRuns runs;
    private final RevertRuns reverts;
    private final AuditLog audit;
    private final Undoing undoing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RevertWork(
            ImportRuns runs,
            RevertRuns reverts,
            AuditLog audit,
            Undoing undoing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.reverts = reverts;
        this.audit = audit;
        this.undoing = undoing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void go(ImportRun run, Viewer viewer) {
        UUID position = reverts.position(run.id()).orElse(null);
        List<Entry> entries = next(run, position);
        while (!entries.isEmpty()) {
            UUID from = position;
            boolean alone = Halving.deal(
                    null,
                    entries,
                    (before, some) -> undone(run, before == null ? from : before.id(), some, viewer),
                    (before, one) -> refused(run, before == null ? from : before.id(), one.get(0)));
            if (!alone) {
                return;
            }
            position = entries.get(entries.size() - 1).id();
            entries = next(run, position);
        }
        runs.end(run.id(), ImportStatus.REVERTING, ImportStatus.REVERTED, null, clock.instant());
    }

    private List<Entry> next(ImportRun run, @Nullable UUID position) {
        return audit.of(run.id(), Cause.IMPORT.name(), position, AT_ONCE);
    }

    // False when somebody else went on.
    private boolean undone(ImportRun run, @Nullable UUID from, List<Entry> entries, Viewer viewer) {
        UUID to = entries.get(entries.size() - 1).id();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Map<RecordRef, String> kept = undoing.undo(run, entries, viewer);
            long records = entries.stream().map(Entry::record).distinct().count();
            boolean first = reverts.advance(run.id(), from, to, (int) records - kept.size());
            if (first) {
                reverts.keep(run.id(), kept);
            } else {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    private boolean refused(ImportRun run, @Nullable UUID from, Entry entry) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            reverts.keep(run.id(), Map.of(entry.record(), REFUSED));
            return reverts.advance(run.id(), from, entry.id(), 0);
        }));
    }
}
