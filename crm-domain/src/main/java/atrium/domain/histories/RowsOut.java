package atrium.domain.histories;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows on their way into tables by COPY. */
public interface RowsOut {

    /**
     * Adds a row.
     *
     * @param columns the same for all rows of a table, in the same order
     * @param values texts, ids, numbers, times, JSON or null in the order of the columns; a list becomes a JSON array
     */
    void row(String table, Collection<String> columns, @Nullable Object[] values);
}
