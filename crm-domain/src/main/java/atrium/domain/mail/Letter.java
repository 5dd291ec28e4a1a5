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
 * @param replyTo who gets the answers; null for whoever sends all mail
 * @param calendar an invitation or its end that goes with it; null for none
 */
public record Letter(
        EmailAddress recipient,
        String subject,
        String text,
        @Nullable String html,
        @Nullable Instant voidAfter,
        @Nullable EmailAddress replyTo,
        @Nullable CalendarPart calendar) {

    /** One that is answered to whoever sends all mail. */
    public Letter(
            EmailAddress recipient, String subject, String text, @Nullable String html, @Nullable Instant voidAfter) {
        this(recipient, subject, text, html, voidAfter, null, null);
    }

    /**
     * Something for the calendar of whoever gets the letter (RFC 6047).
     *
     * @param method REQUEST or CANCEL (RFC 5546)
     * @param text an iCalendar object with this method
     */
    public record CalendarPart(String method, String text) {}

    public Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
