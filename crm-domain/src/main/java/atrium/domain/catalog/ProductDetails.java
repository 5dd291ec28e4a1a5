package atrium.domain.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as its page shows it. */
public record ProductDetails(
        UUID id, ProductFacts facts, @Nullable Instant archivedAt, Instant createdAt, Instant changedAt) {}
