package atrium.domain.dataexchange.tables;

import java.util.List;

/**
 * What is known of a file after it was read once from beginning to end.
 *
 * @param rows that can be used
 * @param brokenRows that can't
 * @param firstRows the first twenty, whole and in order, broken ones among them
 * @param sample cells of up to a thousand usable rows spread over the file, long ones cut off
 */
public record TableOutline(
        TableFormat format,
        List<String> headings,
        long rows,
        long brokenRows,
        List<TableRow> firstRows,
        List<List<String>> sample) {}
