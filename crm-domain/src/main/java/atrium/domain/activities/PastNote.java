package atrium.domain.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note that was written in the past; it is about an account, a contact, or a contact of an account. */
public record PastNote(@Nullable UUID accountId, @Nullable UUID contactId, UUID authorId, String text, Instant at) {}
