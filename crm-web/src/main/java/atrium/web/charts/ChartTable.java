package atrium.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart as a table, each with the list behind it; {@code fragments/chart :: behind} shows it.
 *
 * @param heads of the columns, that of the names first
 */
public record ChartTable(List<String> heads, List<Row> rows) {

    public ChartTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** One line: what it is about, and its figures. */
    public record Row(Cell name, List<Cell> figures) {

        public Row {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A name or a figure.
     *
     * @param href what it opens; null for nothing
     */
    public record Cell(String text, @Nullable String href) {

        /** One that opens nothing. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }
}
