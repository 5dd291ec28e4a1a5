package atrium.domain.dataexchange.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Takes cells from the parser, never more or longer ones than the limits allow. */
final class CellCollector extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private final long linesBefore;
    private final LongConsumer whenRecordBegins;
    private List<String> cells = new ArrayList<>();
    private int cellCount;
    private long line;

    /**
     * @param linesBefore lines of the file before the parser's first
     * @param whenRecordBegins told the line of the file on which a record begins
     */
    CellCollector(long linesBefore, LongConsumer whenRecordBegins) {
        this.linesBefore = linesBefore;
        this.whenRecordBegins = whenRecordBegins;
    }

    int cellCount() {
        return cellCount;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        cells = new ArrayList<>(cells.size());
        cellCount = 0;
        whenRecordBegins.accept(line);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > TableLimits.MAX_CELL_CHARS) {
            if (hasLineEnd(buffer, offset, length)) { // then it may be many rows behind one missing quote
                throw new CsvParseException("A quoted cell is longer than cells may be");
            }
            throw new UnreadableTable("cell-too-long", line, index + 1, TableLimits.MAX_CELL_CHARS);
        }
        cellCount = index + 1;
        if (index <= TableLimits.MAX_COLUMNS) {
            cells.add(new String(buffer, offset, length));
        }
    }

    private static boolean hasLineEnd(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void handleEmpty() {
        cellCount = 1;
        cells.add("");
    }

    @Override
    protected RawRecord buildRecord() {
        return new RawRecord(line, cells, cellCount, 0);
    }
}
