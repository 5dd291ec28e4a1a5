package atrium.web.stories;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline in the reader's words.
 *
 * @param others the record and the contact it is about, where that is not the page it stands on
 * @param body what was written, piece by piece; empty when nothing was
 * @param edit address where the reader changes what they wrote; null when that can't be, or it is not theirs
 * @param withdrawal address where the reader takes back what they wrote; null when it is not theirs
 */
record StoryEntry(
        String icon,
        String text,
        Instant at,
        List<Link> others,
        List<Piece> body,
        List<String> changes,
        @Nullable String edit,
        @Nullable String withdrawal) {

    /** A record by its name. */
    record Link(String href, String name) {}

    /**
     * Part of a text.
     *
     * @param person whether it is the name of somebody who is mentioned
     * @param reader whether that is the reader
     */
    record Piece(String text, boolean person, boolean reader) {

        static Piece words(String text) {
            return new Piece(text, false, false);
        }
    }
}
