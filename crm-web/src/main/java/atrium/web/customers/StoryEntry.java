package atrium.web.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline in the reader's words.
 *
 * @param href page of the contact it is about, where that is not the page it stands on
 * @param about that contact's name
 * @param note id of the reader's own note, which they may withdraw
 */
record StoryEntry(
        String icon,
        String text,
        Instant at,
        @Nullable String href,
        @Nullable String about,
        @Nullable String body,
        List<String> changes,
        @Nullable UUID note) {}
