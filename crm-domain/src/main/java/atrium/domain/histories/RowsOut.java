package atrium.domain.histories;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into tables by COPY. */
public interface RowsOut {

    /** Adds a row; all rows of a table have the same columns, and the text form of a value is what PostgreSQL reads. */
    void row(String table, Map<String, @Nullable Object> values);
}
