package atrium.domain.bulkchanges;

import atrium.domain.audit.AuditLog;
import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.bulkchanges.ChosenRecords.Numbered;
import atrium.domain.events.Cause;
import atrium.domain.events.WorkEnded;
import atrium.domain.identity.Viewers;
import atrium.domain.jobs.Halving;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through a change of many records, chunk by chunk, or undoes it, going on where an earlier attempt ended. */
@Component
class BulkWork {

    private static final String REFUSED = "bulk.refused.database";

    private final BulkRuns runs;
    private final ChosenRecords chosen;
    private final BulkRefusals refusals;
    private final BulkSteps steps;
    private final AuditLog audit;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkWork(
            BulkRuns runs,
            ChosenRecords chosen,
            BulkRefusals refusals,
            BulkSteps steps,
            AuditLog audit,
            Viewers viewers,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.chosen = chosen;
        this.refusals = refusals;
        this.steps = steps;
        this.audit = audit;
        this.viewers = viewers;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Does what its status asks for; nothing when it is over. */
    void go(UUID id) {
        Optional<BulkRun> run = runs.find(id).filter(one -> one.status().underWay());
        if (run.isPresent() && run.get().status() == BulkStatus.UNDOING) {
            undo(run.get());
        } else if (run.isPresent()) {
            change(run.get());
        }
    }

    /** Ends what can't be brought to its end. */
    void giveUp(UUID id, String problem) {
        transaction.executeWithoutResult(status -> {
            chosen.forget(id);
            for (BulkStatus phase : BulkStatus.values()) {
                if (phase.underWay()) {
                    end(id, phase, BulkStatus.STOPPED, problem);
                }
            }
        });
    }

    private void change(BulkRun run) {
        long position = run.position();
        List<Numbered> some = chosen.after(run.id(), position, BulkChanges.AT_ONCE);
        while (!some.isEmpty()) {
            Viewer viewer = viewer(run);
            if (viewer == null
                    || !Halving.deal(
                            null,
                            some,
                            (before, items) -> changed(run, items, viewer),
                            (before, items) -> refused(run, items.get(0)))) {
                return;
            }
            position = some.get(some.size() - 1).number();
            some = chosen.after(run.id(), position, BulkChanges.AT_ONCE);
        }
        transaction.executeWithoutResult(status -> {
            chosen.forget(run.id());
            end(run.id(), BulkStatus.RUNNING, BulkStatus.DONE, null);
        });
    }

    private boolean changed(BulkRun run, List<Numbered> items, Viewer viewer) {
        List<UUID> ids = items.stream().map(Numbered::id).toList();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = note(run, items, steps.change(run, ids, viewer));
            if (!first) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    private boolean refused(BulkRun run, Numbered item) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> note(run, List.of(item), List.of(Outcome.refused(item.id(), REFUSED)))));
    }

    private boolean note(BulkRun run, List<Numbered> items, List<Outcome> outcomes) {
        long from = items.get(0).number() - 1;
        boolean first = runs.advance(run.id(), from, items.get(items.size() - 1).number(), outcomes);
        if (first) {
            refusals.add(run, false, outcomes);
        }
        return first;
    }

    private void undo(BulkRun run) {
        UUID position = runs.undoneTo(run.id()).orElse(null);
        List<Entry> entries = done(run, position);
        while (!entries.isEmpty()) {
            Viewer viewer = viewer(run);
            UUID from = position;
            if (viewer == null
                    || !Halving.deal(
                            null,
                            entries,
                            (before, some) -> undone(run, before == null ? from : before.id(), some, viewer),
                            (before, one) -> kept(run, before == null ? from : before.id(), one.get(0)))) {
                return;
            }
            position = entries.get(entries.size() - 1).id();
            entries = done(run, position);
        }
        transaction.executeWithoutResult(status -> end(run.id(), BulkStatus.UNDOING, BulkStatus.UNDONE, null));
    }

    // Whoever started it may be elsewhere by now, and is told.
    private void end(UUID id, BulkStatus phase, BulkStatus status, @Nullable String problem) {
        if (runs.end(id, phase, status, problem, clock.instant())) {
            BulkRun run = runs.find(id).orElseThrow();
            events.publishEvent(new WorkEnded(
                    id,
                    "bulk." + status.name().toLowerCase(Locale.ROOT),
                    run.personId(),
                    "/bulk-changes/" + id,
                    List.of(String.valueOf(run.changed()), run.recordType()),
                    clock.instant()));
        }
    }

    /** Undoes what changed few records, within the caller's transaction. */
    void undoAtOnce(BulkRun run, Viewer viewer) {
        UUID from = runs.undoneTo(run.id()).orElse(null);
        List<Entry> entries = done(run, from);
        if (!entries.isEmpty()) {
            noteUndone(run, from, entries, steps.undo(run, entries, viewer));
        }
        runs.end(run.id(), BulkStatus.UNDOING, BulkStatus.UNDONE, null, clock.instant());
    }

    // What it did, the last first.
    private List<Entry> done(BulkRun run, @Nullable UUID before) {
        return audit.of(run.id(), Cause.BULK.name(), before, BulkChanges.AT_ONCE);
    }

    private boolean undone(BulkRun run, @Nullable UUID from, List<Entry> entries, Viewer viewer) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = noteUndone(run, from, entries, steps.undo(run, entries, viewer));
            if (!first) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    private boolean kept(BulkRun run, @Nullable UUID from, Entry entry) {
        Outcome kept = Outcome.refused(entry.record().id(), REFUSED);
        return Boolean.TRUE.equals(transaction.execute(status -> noteUndone(run, from, List.of(entry), List.of(kept))));
    }

    private boolean noteUndone(BulkRun run, @Nullable UUID from, List<Entry> entries, List<Outcome> outcomes) {
        boolean first =
                runs.goBack(run.id(), from, entries.get(entries.size() - 1).id(), outcomes);
        if (first) {
            refusals.add(run, true, outcomes);
        }
        return first;
    }

    // As the person may now: whoever lost a right in between goes no further.
    private @Nullable Viewer viewer(BulkRun run) {
        Optional<Viewer> viewer = viewers.find(run.personId());
        if (viewer.isEmpty()) {
            giveUp(run.id(), "bulk.problem.person-left");
        }
        return viewer.orElse(null);
    }
}
