package atrium.domain.activities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that was written in the past; it is about an account, a contact, or a contact of an account.
 *
 * @param mentions whom its text names
 */
public record PastNote(
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        UUID authorId,
        String text,
        List<Mention> mentions,
        Instant at) {

    public PastNote {
        mentions = List.copyOf(mentions);
    }
}
