package atrium.domain.mail;

import atrium.domain.kernel.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient.
 *
 * @param subject control characters become blanks
 * @param html the same as {@code text} for readers that show it; null when there is none
 * @param voidAfter when it is worth nothing any more, such as a link that expires; from then on, and once it is sent, its
 *     text is forgotten; null when it may be kept
 */
public record Letter(
        EmailAddress recipient,
        String subject,
        String text,
        @Nullable String html,
        @Nullable Instant voidAfter) {

    public Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
