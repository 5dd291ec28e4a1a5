package atrium.domain.dataexchange.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows under the headings, one at a time. A row with too few cells is filled up with blank ones (spreadsheets leave
 * them away at the end of a row); one with too many, or with broken quotation marks, comes with its problem. Blank rows
 * are passed over. To be closed; throws {@link UnreadableTable} where the whole file has to be refused.
 */
public final class TableRows implements Iterator<TableRow>, Closeable {
    private final RawRecords records;
    private final List<String> headings;
    private long number;
    private @Nullable TableRow upcoming;

    TableRows(Reader text, TableFormat format) throws IOException {
        records = new RawRecords(text, format);
        headings = readHeadings();
        records.expectWidth(headings.size());
        upcoming = read();
    }

    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public TableRow next() {
        TableRow row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        upcoming = read();
        return row;
    }

    private List<String> readHeadings() {
        RawRecord first = nextWithContent();
        if (first != null && first.namesDelimiter()) {
            first = nextWithContent();
        }
        if (first == null) {
            throw new UnreadableTable("empty");
        }
        if (first.cellCount() > TableLimits.MAX_COLUMNS) {
            throw new UnreadableTable("too-many-columns", first.cellCount(), TableLimits.MAX_COLUMNS);
        }
        if (first.isBroken() || !areNames(first.cells())) {
            throw new UnreadableTable("no-headings", first.line());
        }
        return List.copyOf(Headings.distinct(first.cells()));
    }

    private static boolean areNames(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.length() <= TableLimits.MAX_HEADING_CHARS)
                && cells.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
    }

    private @Nullable TableRow read() {
        RawRecord record = nextWithContent();
        if (record == null) {
            return null;
        }
        if (record.isBroken()) {
            return row(record, new RowProblem(record.brokenColumn(), "dataexchange.row.quotes", List.of()));
        }
        int surplus = record.cellCount() - headings.size();
        if (surplus > 0 && !blankFrom(headings.size(), record)) {
            return row(record, tooWide(record));
        }
        return new TableRow(number, record.line(), fitted(record.cells()), null);
    }

    private TableRow row(RawRecord record, RowProblem problem) {
        return new TableRow(number, record.line(), List.copyOf(record.cells()), problem);
    }

    private RowProblem tooWide(RawRecord record) {
        return new RowProblem(0, "dataexchange.row.too-wide", List.of(record.cellCount(), headings.size()));
    }

    private static boolean blankFrom(int column, RawRecord record) {
        List<String> cells = record.cells();
        return record.cellCount() == cells.size()
                && cells.subList(column, cells.size()).stream().allMatch(String::isBlank);
    }

    private List<String> fitted(List<String> cells) {
        int missing = headings.size() - cells.size();
        if (missing > 0) {
            cells.addAll(Collections.nCopies(missing, ""));
        }
        return missing < 0 ? cells.subList(0, headings.size()) : cells;
    }

    private @Nullable RawRecord nextWithContent() {
        RawRecord record = records.next();
        number++;
        while (record != null && record.isBlank()) {
            record = records.next();
            number++;
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
