package atrium.domain.bulkchanges;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far changes of many records have come, and what they left as it was; each person their own. */
@Component
@Transactional(readOnly = true)
public class BulkReports {

    private static final int LATEST = 100;

    private final BulkRuns runs;
    private final BulkRefusals refusals;
    private final Changeables changeables;

    BulkReports(BulkRuns runs, BulkRefusals refusals, Changeables changeables) {
        this.runs = runs;
        this.refusals = refusals;
        this.changeables = changeables;
    }

    /** The viewer's own, the latest first, at most a hundred. */
    public List<BulkRun> mine(Viewer viewer) {
        return runs.of(viewer.personId(), LATEST);
    }

    /**
     * One of the viewer's own.
     *
     * @throws UnknownRecord when there is none, or somebody else began it
     */
    public BulkRun run(UUID id, Viewer viewer) {
        return runs.find(id)
                .filter(run -> run.personId().equals(viewer.personId()))
                .orElseThrow(() -> new UnknownRecord(new RecordRef("bulk-change", id)));
    }

    /** The record type that it changes. */
    public RecordType type(BulkRun run) {
        return changeables.of(run.recordType()).type();
    }

    /** The first records that it, or its undoing, left as they were. */
    public List<RefusedRecord> refused(UUID id, boolean undoing, int most, Viewer viewer) {
        BulkRun run = run(id, viewer);
        List<RefusedRecord> first = new ArrayList<>();
        refusals.each(run, type(run), undoing, most, viewer, first::add);
        return first;
    }

    /** All of them one after another, without holding them all. */
    public void eachRefused(UUID id, boolean undoing, Viewer viewer, Consumer<RefusedRecord> reader) {
        BulkRun run = run(id, viewer);
        refusals.each(run, type(run), undoing, Integer.MAX_VALUE, viewer, reader);
    }
}
