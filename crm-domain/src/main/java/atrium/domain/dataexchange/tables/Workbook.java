package atrium.domain.dataexchange.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * An Excel workbook (.xlsx), whose sheets can be written out as text tables, one row at a time. Formulas count as what
 * they showed when the file was saved. Throws {@link UnreadableTable} for a workbook that is broken or made to burst.
 */
public final class Workbook {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Path path;

    /** Refuses a workbook that is too big when unpacked, before anything of it is kept in memory. */
    public Workbook(Path path) throws IOException {
        this.path = path;
        WorkbookParts.verify(path);
    }

    /** Whether a file begins like a workbook. */
    public static boolean is(Path file) throws IOException {
        return ForeignFormat.of(file) == ForeignFormat.EXCEL;
    }

    /** Names of all sheets in their order; the tables of charts and hidden sheets among them. */
    public List<String> sheets() throws IOException {
        try (ReadableWorkbook book = open()) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    /** Number of the first sheet in which something stands, counted from 0; 0 when all are empty. */
    public int firstFilled() throws IOException {
        try (ReadableWorkbook book = open()) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    if (rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
                        return sheet.getIndex();
                    }
                }
            }
            return 0;
        } catch (ExcelReaderException broken) {
            throw new UnreadableTable("workbook-broken");
        }
    }

    /**
     * Writes a sheet as a table with commas in UTF-8, each row on the line that a spreadsheet counts.
     *
     * @param sheet counted from 0
     */
    public void write(int sheet, Path table) throws IOException {
        try (ReadableWorkbook book = open();
                BufferedWriter text = Files.newBufferedWriter(table, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text);
                Stream<Row> rows = book.getSheet(sheet)
                        .orElseThrow(() -> new UnreadableTable("no-sheet"))
                        .openStream()) {
            SheetCells cells = new SheetCells(book.isDate1904());
            Iterator<Row> each = rows.iterator();
            int line = 1;
            while (each.hasNext()) {
                Row row = each.next();
                for (; line < row.getRowNum(); line++) {
                    text.newLine();
                }
                csv.writeRecord(cells.of(row));
                line++;
            }
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new UnreadableTable("workbook-broken");
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return formatted();
        } catch (ExcelReaderException | IOException broken) {
            throw new UnreadableTable("workbook-broken");
        }
    }

    // A workbook may come without formats, which the library does not expect when it is asked for them.
    private ReadableWorkbook formatted() throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(path.toFile());
        }
    }
}
