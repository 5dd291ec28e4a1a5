package atrium.domain.kernel;

import com.sanctionco.jmail.JMail;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address as typed, with the form used for comparison.
 *
 * @param typed trimmed, otherwise as the person wrote it
 */
public record EmailAddress(String typed) {

    /** Longest address that SMTP carries (RFC 5321, 4.5.3.1). */
    public static final int MAX_LENGTH = 254;

    /** Reads an address; empty when the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MAX_LENGTH || !JMail.isValid(trimmed) || !trimmed.contains("@")) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(trimmed));
    }

    /** Lower case: two addresses with the same key are the same mailbox for us. */
    public String key() {
        return typed.toLowerCase(Locale.ROOT);
    }

    /** The part behind the last at sign, in lower case. */
    public String domain() {
        return key().substring(typed.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return typed;
    }
}
