package atrium.web.stories;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline in the reader's words.
 *
 * @param href page of the contact it is about, where that is not the page it stands on
 * @param about that contact's name
 * @param withdrawal address where the reader takes back what they wrote; null when it is not theirs
 */
record StoryEntry(
        String icon,
        String text,
        Instant at,
        @Nullable String href,
        @Nullable String about,
        @Nullable String body,
        List<String> changes,
        @Nullable String withdrawal) {}
