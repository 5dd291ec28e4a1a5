package atrium.web.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the history of a record.
 *
 * @param name what the record is called
 * @param address its page
 * @param kind key of the name of its type
 * @param saves what was stored together, the last first
 * @param older address of the stretch before; null where the history begins
 * @param first whether nothing is newer
 */
record RecordStory(
        String name,
        String address,
        String kind,
        List<Save> saves,
        @Nullable String older,
        boolean first) {

    /**
     * What was stored at once.
     *
     * @param who null for Atrium itself
     * @param from sentence where it came from; null for a page
     * @param fromHref where that is shown; null when nowhere
     */
    record Save(
            Instant at,
            @Nullable String who,
            @Nullable String from,
            @Nullable String fromHref,
            List<Deed> deeds) {}

    /**
     * One thing that was done.
     *
     * @param icon name of its picture
     * @param text such as "changed 2 fields"
     * @param folded whether the fields are shown only when asked for
     */
    record Deed(String icon, String text, List<ChangeLine> fields, boolean folded) {}
}
