package atrium.web.stories;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something still to be done with a customer or about another record, in the reader's words.
 *
 * @param asks whether it asks what came of it when it is done
 * @param due when, such as "Tue 14:30"; null when some time
 * @param late whether that has passed
 * @param hint place, duration, with whom and who is to do it
 * @param repeats how often it comes again; null for once only
 * @param about the record it is about, where that is another than the page's
 * @param mine whether the reader may change it
 * @param invites whether it has guests, who can be written to
 */
record PlannedLine(
        UUID id,
        String icon,
        String subject,
        @Nullable String description,
        boolean asks,
        @Nullable String due,
        boolean late,
        boolean high,
        String hint,
        @Nullable String repeats,
        @Nullable Link about,
        boolean mine,
        boolean invites) {

    /** A record by its name. */
    record Link(String href, String name) {}
}
