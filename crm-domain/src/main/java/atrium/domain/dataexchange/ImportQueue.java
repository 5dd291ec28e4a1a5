package atrium.domain.dataexchange;

import java.util.UUID;

/** Where an import is handed over to the background. */
interface ImportQueue {

    void add(UUID importId);
}
