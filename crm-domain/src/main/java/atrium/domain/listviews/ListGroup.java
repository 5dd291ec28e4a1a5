package atrium.domain.listviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that share a value.
 *
 * @param value in its text form; null for those that have none
 * @param query the list of these rows alone, in the same order
 * @param rows the first of them
 * @param more whether there are further ones
 */
public record ListGroup(@Nullable String value, ListQuery query, List<ListRow> rows, boolean more) {}
