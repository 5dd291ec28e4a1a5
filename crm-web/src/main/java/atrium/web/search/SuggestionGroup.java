package atrium.web.search;

import atrium.web.shell.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions of one kind.
 *
 * @param more whether there are more than these
 */
record SuggestionGroup(String label, List<Suggestion> options, boolean more) {

    /** One place to go to; it has a mark or an icon. */
    record Suggestion(
            String href,
            String title,
            @Nullable String note,
            @Nullable Mark mark,
            @Nullable String icon) {}
}
