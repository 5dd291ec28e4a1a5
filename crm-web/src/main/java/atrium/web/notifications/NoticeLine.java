package atrium.web.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told, in the person's words.
 *
 * @param href opens it
 */
record NoticeLine(UUID id, String icon, String text, String href, Instant at, boolean unread) {

    /**
     * What was told about one record, the newest first; what is about none stands alone.
     *
     * @param name the record's; null where there is none
     */
    record Group(@Nullable String name, NoticeLine first, List<NoticeLine> more) {

        /** Whether something of it is unread. */
        public boolean unread() {
            return first.unread() || more.stream().anyMatch(NoticeLine::unread);
        }
    }
}
