package atrium.domain.customers;

import atrium.domain.records.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its page shows it.
 *
 * @param parentName name of the account it is part of; null when there is none or the viewer does not see it
 * @param mayEdit whether the viewer may change it
 * @param mayDelete whether the viewer may put it into the recycle bin
 * @param tags by name
 */
public record AccountDetails(
        UUID id,
        AccountFacts facts,
        Ownership ownership,
        @Nullable String ownerName,
        @Nullable String teamName,
        @Nullable String parentName,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastTouchAt,
        boolean mayEdit,
        boolean mayDelete,
        List<Tag> tags) {}
