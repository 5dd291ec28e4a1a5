package atrium.domain.purchases;

import java.util.UUID;

/**
 * An order of a chunk of a file.
 *
 * @param fresh whether this import brought it into being
 * @param holders of its customer; asked for where it is new
 */
record ImportedOrder(UUID id, PurchaseFacts facts, Kind kind, boolean fresh, Holders holders) {

    enum Kind {
        NEW,
        REPLACED,
        CONTINUED,
        /** Continued, by rows that tell more of its fields. */
        TOLD_MORE
    }
}
