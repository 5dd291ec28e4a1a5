package atrium.domain.listviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that knows its place in the order.
 *
 * @param keys values of the order's columns, as text
 */
record PlacedRow(ListRow row, List<@Nullable String> keys) {

    /** @param backward for the page that ends before this row instead of the one that begins behind it */
    String cursor(boolean backward, String sort) {
        return new ListCursor(backward, sort, keys, row.id()).write();
    }

    /** The place beside this row. */
    ListCursor place(boolean backward) {
        return new ListCursor(backward, "", keys, row.id());
    }
}
