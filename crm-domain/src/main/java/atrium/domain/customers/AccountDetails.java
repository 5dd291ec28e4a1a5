package atrium.domain.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its page shows it.
 */
public record AccountDetails(
        UUID id,
        AccountFacts facts,
        Ownership ownership,
        @Nullable String ownerName,
        @Nullable String teamName,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastTouchAt) {}
