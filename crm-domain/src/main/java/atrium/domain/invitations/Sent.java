package atrium.domain.invitations;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one address was told of a meeting.
 *
 * @param sequence of the version, counted up by each sending (RFC 5545, 3.8.7.4)
 * @param said the version itself, to be compared with
 * @param cancelled whether it was told afterwards that it is off
 */
record Sent(UUID activityId, String email, String name, int sequence, String said, boolean cancelled) {

    boolean to(@Nullable String address) {
        return address != null && key(email).equals(key(address));
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
