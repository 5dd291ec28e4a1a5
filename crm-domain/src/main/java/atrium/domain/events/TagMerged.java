package atrium.domain.events;

import java.time.Instant;
import java.util.UUID;

/** One tag took the place of another, which is no longer there. */
public record TagMerged(UUID gone, UUID into, Instant at) {}
