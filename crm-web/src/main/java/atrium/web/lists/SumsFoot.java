package atrium.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below the rows of a list.
 *
 * @param many said in place of sums when too many records match; null otherwise
 * @param lead how many cells stand before the second column
 * @param cells one for each further column, in their order
 */
record SumsFoot(@Nullable String many, int lead, List<Cell> cells) {

    /**
     * Sums below one column; one for each currency.
     *
     * @param label of the column
     * @param look classes of the cell
     */
    record Cell(String label, String look, List<Line> lines) {}

    record Line(String sum, String average) {}
}
