package atrium.domain.dataexchange.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row and writes each out soon, so that any number of rows needs little memory. */
public interface TableOutput extends Closeable {

    /**
     * Writes the first row, which names the columns.
     *
     * @param money whether each column holds amounts with a currency
     */
    void head(List<String> names, List<Boolean> money) throws IOException;

    /**
     * Writes a row.
     *
     * @param cells String, Number, {@link atrium.domain.kernel.Money}, LocalDate, LocalDateTime, or null where it is empty
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
