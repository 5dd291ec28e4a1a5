package atrium.domain.dataexchange;

import java.util.UUID;

/** Where an import is handed over to the background. */
interface ImportQueue {

    void add(UUID importId);

    /** As a job of its own, since the one that brought rows in may not have noticed yet that it was stopped. */
    void revert(UUID importId);
}
