package atrium.domain.bulkchanges;

import java.util.UUID;

/** Where a change of many records is handed over to the background. */
interface BulkQueue {

    void add(UUID runId);

    /** As a job of its own, since the one that changed records may not have noticed yet that it was stopped. */
    void undo(UUID runId);
}
