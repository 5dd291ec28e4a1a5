package atrium.domain.customers;

import atrium.domain.records.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its page shows it.
 *
 * @param accountName name of the account the person works for; null when there is none or the viewer doesn't see it
 * @param mayEdit whether the viewer may change it
 * @param mayDelete whether the viewer may put it into the recycle bin
 * @param tags by name
 */
public record ContactDetails(
        UUID id,
        ContactFacts facts,
        Ownership ownership,
        @Nullable String accountName,
        @Nullable String ownerName,
        @Nullable String teamName,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastTouchAt,
        boolean mayEdit,
        boolean mayDelete,
        List<Tag> tags) {}
