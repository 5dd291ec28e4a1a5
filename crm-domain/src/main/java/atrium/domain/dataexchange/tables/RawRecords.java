package atrium.domain.dataexchange.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text one after another. Where quotation marks don't pair up, reading goes on at the next line that
 * looks like a row again, and the lines between are one broken record.
 */
final class RawRecords implements Closeable {
    private final RewindableText text;
    private final TableFormat format;
    private CellCollector collector;
    private CloseableIterator<RawRecord> records;
    private int width;
    private int brokenRecords;

    RawRecords(Reader source, TableFormat format) throws IOException {
        this.text = new RewindableText(source);
        this.format = format;
        this.collector = collector();
        this.records = parser(collector);
    }

    /** How many cells a row has: by that a sound row is known after a broken one. */
    void expectWidth(int cells) {
        width = cells;
    }

    /** The next record, or null at the end. */
    @Nullable RawRecord next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableTable refusal) {
                throw refusal;
            }
            return afterBrokenQuotes();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnreadableTable("mixed-encodings", text.line());
            }
            throw e;
        }
    }

    private RawRecord afterBrokenQuotes() {
        int brokenColumn = collector.cellCount() + 1;
        long brokenLine = text.line();
        if (++brokenRecords > TableLimits.MAX_BROKEN_ROWS) {
            throw new UnreadableTable("quotes-everywhere", brokenLine, TableLimits.MAX_BROKEN_ROWS);
        }
        try {
            ResumePoint resume = ResumePoint.after(text, line -> width > 0 && cellsOf(line) == width);
            if (resume.charsAfterStart() < 0) {
                throw new UnreadableTable("cell-too-long", brokenLine, brokenColumn, TableLimits.MAX_CELL_CHARS);
            }
            String raw = text.ahead(resume.charsAfterStart()).stripTrailing();
            text.resumeAt(resume.charsAfterStart());
            collector = collector();
            records = parser(collector);
            return new RawRecord(brokenLine, List.of(raw), 1, brokenColumn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int cellsOf(String line) {
        try {
            String plain = format.backslash() ? UnescapedBackslashes.in(line, format.quote()) : line;
            return settings(true)
                    .ofSingleCsvRecord(new CellCollector(0, ignored -> {}), plain)
                    .cellCount();
        } catch (CsvParseException e) {
            return -1; // broken as well, so no row to go on with
        }
    }

    private CellCollector collector() {
        return new CellCollector(text.line() - 1, text::recordBegins);
    }

    private CloseableIterator<RawRecord> parser(CellCollector into) {
        Reader plain = format.backslash() ? new UnescapedBackslashes(text, format.quote()) : text;
        return settings(false).build(into, plain).iterator();
    }

    private CsvReader.CsvReaderBuilder settings(boolean allowUnclosedQuote) {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .trimWhitespacesAroundQuotes(format.paddedQuotes())
                .allowUnclosedQuote(allowUnclosedQuote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .maxBufferSize(2 * TableLimits.MAX_CELL_CHARS);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
