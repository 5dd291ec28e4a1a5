package atrium.domain.dataexchange;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops imports and takes them back, each person their own. */
@Component
public class ImportReverts {

    private final ImportRuns runs;
    private final RevertRuns reverts;
    private final Imports imports;
    private final ImportQueue queue;
    private final Clock clock;

    ImportReverts(ImportRuns runs, RevertRuns reverts, Imports imports, ImportQueue queue, Clock clock) {
        this.runs = runs;
        this.reverts = reverts;
        this.imports = imports;
        this.queue = queue;
        this.clock = clock;
    }

    /** Stops bringing rows in; what was brought in stays, and can be taken back. */
    @Transactional
    public void stop(UUID id, Viewer viewer) {
        if (!runs.stop(imports.run(id, viewer).id(), clock.instant())) {
            throw new ImportNotReady();
        }
    }

    /**
     * Begins to take an import back that has ended or was stopped: records it created are removed for good, values it
     * changed are put back. What somebody else has changed or added to since stays.
     */
    @Transactional
    public void revert(UUID id, Viewer viewer) {
        if (!runs.beginReverting(imports.run(id, viewer).id(), clock.instant())) {
            throw new ImportNotReady();
        }
        queue.revert(id);
    }

    /** How many records stayed as the import left them. */
    @Transactional(readOnly = true)
    public long kept(UUID id, Viewer viewer) {
        return reverts.kept(imports.run(id, viewer).id());
    }

    /** The first of them, by name. */
    @Transactional(readOnly = true)
    public List<KeptRecord> keptFirst(UUID id, int most, Viewer viewer) {
        return reverts.keptFirst(imports.run(id, viewer).id(), most);
    }
}
