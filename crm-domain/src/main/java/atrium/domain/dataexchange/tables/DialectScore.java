package atrium.domain.dataexchange.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a dialect explains the beginning of a file.
 *
 * @param width cells of the first row
 * @param share of the rows that are just as wide and have no quote left over; a narrower row counts half
 * @param headingWords average words of a heading
 */
record DialectScore(int width, double share, double headingWords) {
    static final DialectScore NONE = new DialectScore(0, 0, 0);

    private static final int ROWS_LOOKED_AT = 500;
    private static final int BROKEN_ROWS_LOOKED_AT = 25;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.9;

    /** One stray quote in a file is a slip; only where they break every tenth row are they meant as text. */
    private static final double QUOTES_ARE_USUAL = 0.9;

    private static final double NEXT_TO_NOTHING = 1e-9;
    private static final int WORDS_OF_A_HEADING = 3;
    private static final int WORDS_OF_A_NAME = 6;

    static DialectScore of(RawRecords records, TableFormat format, boolean wholeFile) {
        RawRecord header = records.next();
        if (header != null && header.namesDelimiter()) {
            header = records.next();
        }
        if (header == null || header.isBroken()) {
            return NONE;
        }
        int width = header.cellCount();
        records.expectWidth(width);
        double points = pointsOf(header, width, format);
        int rows = 1;
        RawRecord row = nextOrBroken(records);
        int broken = 0;
        while (row != null && rows < ROWS_LOOKED_AT && broken < BROKEN_ROWS_LOOKED_AT) {
            RawRecord following = row.isBroken() && row.line() == 0 ? null : nextOrBroken(records);
            boolean cutOff = following == null && !wholeFile && row.line() > 0;
            if (!row.isBlank() && !cutOff) {
                points += pointsOf(row, width, format);
                rows++;
                broken += row.isBroken() ? 1 : 0;
            }
            row = following;
        }
        double share = points / rows * (format.quote() == TableFormat.NO_QUOTE ? QUOTES_ARE_USUAL : 1);
        return new DialectScore(width, share, wordsIn(header.cells()));
    }

    boolean isBetterThan(DialectScore other) {
        if (isTable() != other.isTable()) {
            return isTable();
        }
        double gain = share - other.share;
        return Math.abs(gain) < NEXT_TO_NOTHING ? width > other.width : gain > 0;
    }

    /** Sentences have commas too; but hardly the same number in every line. */
    boolean isTable() {
        return width > 1 && share >= (headingWords > WORDS_OF_A_HEADING ? NEARLY_ALL : HALF);
    }

    /** A single column is believed if it holds names or addresses rather than sentences. */
    boolean isList() {
        return width == 1 && share >= NEARLY_ALL;
    }

    /** A row for which the file would be refused ends the look at it and counts against the dialect. */
    private static @Nullable RawRecord nextOrBroken(RawRecords records) {
        try {
            return records.next();
        } catch (UnreadableTable e) {
            return new RawRecord(0, List.of(e.messageKey()), 1, 1);
        }
    }

    private static double pointsOf(RawRecord row, int width, TableFormat format) {
        if (row.isBroken() || row.cellCount() > width || hasQuotesLeft(row.cells(), format)) {
            return 0;
        }
        if (width == 1) {
            return wordsIn(row.cells()) <= WORDS_OF_A_NAME ? 1 : 0;
        }
        if (row.cellCount() == width) {
            return 1;
        }
        return row.cellCount() == 1 ? 0 : HALF;
    }

    /** Quotes around a cell that the dialect did not take away, though it should have known them. */
    private static boolean hasQuotesLeft(List<String> cells, TableFormat format) {
        boolean knowsQuotes = format.quote() == '"';
        for (String cell : cells) {
            String content = cell.strip();
            int last = content.length() - 1;
            boolean enclosed = last > 0 && content.charAt(0) == '"' && content.charAt(last) == '"';
            if (enclosed && (!knowsQuotes || cell.charAt(0) != '"' && !format.paddedQuotes())) {
                return true;
            }
        }
        return false;
    }

    private static double wordsIn(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .mapToInt(cell -> cell.strip().split("\\s+").length)
                .average()
                .orElse(0);
    }
}
