package atrium.domain.invitations;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a meeting concerns, and what they know of it.
 *
 * @param email null for a guest without an address, who is told nothing by mail
 */
public record Invitee(String name, @Nullable String email, Knows knows) {

    /** What somebody has been told. */
    public enum Knows {
        /** Nothing yet. */
        NOTHING,
        /** Something that is no longer right. */
        OLDER,
        /** All there is to know. */
        ALL,
        /** That they are invited, though they no longer are. */
        INVITED_STILL,
        /** Nothing, for want of an address. */
        UNREACHABLE
    }

    /** Whether a mail is to be sent. */
    public boolean toBeTold() {
        return knows == Knows.NOTHING || knows == Knows.OLDER || knows == Knows.INVITED_STILL;
    }
}
