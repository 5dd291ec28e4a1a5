package atrium.domain.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox and how far it got.
 *
 * @param text empty when it has been forgotten
 * @param error what the mail server, or the way to it, said at the last attempt
 */
public record StoredLetter(
        UUID id,
        String recipient,
        String subject,
        String text,
        @Nullable String html,
        LetterState state,
        int attempts,
        @Nullable String error,
        Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt) {

    @Override
    public String toString() {
        return "StoredLetter[" + id + ", " + state + "]";
    }
}
