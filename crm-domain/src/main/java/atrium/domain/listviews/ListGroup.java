package atrium.domain.listviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that share a value.
 *
 * @param value in its text form; null for those that have none
 * @param query the list of these rows alone, in the same order
 * @param rows some of them, in their order
 * @param next cursor of those that follow; null when there are none, or when it is folded
 * @param folded whether only its head is shown, and none of its rows was read
 */
public record ListGroup(
        @Nullable String value,
        ListQuery query,
        List<ListRow> rows,
        @Nullable String next,
        boolean folded) {

    /** Whether there are rows that were not read. */
    public boolean more() {
        return next != null || folded;
    }
}
