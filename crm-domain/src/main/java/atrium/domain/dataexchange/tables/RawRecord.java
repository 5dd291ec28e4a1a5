package atrium.domain.dataexchange.tables;

import java.util.List;
import java.util.Locale;

/**
 * What the parser made of one or more lines, before anybody asked whether it fits the headings.
 *
 * @param line where it starts in the file, counted from 1
 * @param cellCount may exceed the cells kept
 * @param brokenColumn the column at which quotation marks stopped making sense, or 0; the cells are then the raw text
 */
record RawRecord(long line, List<String> cells, int cellCount, int brokenColumn) {
    boolean isBroken() {
        return brokenColumn > 0;
    }

    /** Excel writes and obeys a first line such as {@code sep=;}. */
    boolean namesDelimiter() {
        return line == 1
                && cellCount <= 2
                && cells.get(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
