package atrium.domain.customers;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a record stands in the lists, in the archive or in the recycle bin. */
@Embeddable
record Retention(@Nullable Instant archivedAt, @Nullable Instant deletedAt) {

    static final Retention LISTED = new Retention(null, null);

    Retention archived(Instant at) {
        return new Retention(at, deletedAt);
    }

    Retention deleted(Instant at) {
        return new Retention(archivedAt, at);
    }

    /** Out of the bin first, out of the archive second. */
    Retention restored() {
        return deletedAt != null ? new Retention(archivedAt, null) : LISTED;
    }
}
