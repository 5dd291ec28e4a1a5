package atrium.domain.dataexchange.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row under the headings: as many cells as headings, or a problem with what was found instead.
 *
 * @param number as a spreadsheet counts, the row of headings being 1 and blank rows included
 * @param line the line of the file on which the row starts, counted from 1
 */
public record TableRow(
        long number,
        long line,
        List<String> cells,
        @Nullable RowProblem problem) {}
