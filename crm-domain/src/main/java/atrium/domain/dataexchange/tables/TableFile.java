package atrium.domain.dataexchange.tables;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in which somebody says there is a table. Nothing is believed: reading throws {@link UnreadableTable} for a
 * file that is none, and keeps no more of it in memory than a row and a sample.
 */
public final class TableFile {
    private static final int FIRST_ROWS = 20;

    private final Path path;

    public TableFile(Path path) {
        this.path = path;
    }

    /** Finds out encoding and dialect, then reads every row once. */
    public TableOutline outline() throws IOException {
        return outline(detectFormat());
    }

    /** Reads every row once in a format that a person chose. */
    public TableOutline outline(TableFormat format) throws IOException {
        RowSample sample = new RowSample();
        List<TableRow> firstRows = new ArrayList<>();
        long usable = 0;
        long broken = 0;
        try (TableRows rows = rows(format)) {
            while (rows.hasNext()) {
                TableRow row = rows.next();
                if (firstRows.size() < FIRST_ROWS) {
                    firstRows.add(row);
                }
                if (row.problem() == null) {
                    usable++;
                    sample.offer(row);
                } else {
                    broken++;
                }
            }
            if (usable + broken == 0) {
                throw new UnreadableTable("headings-only");
            }
            return new TableOutline(format, rows.headings(), usable, broken, List.copyOf(firstRows), sample.rows());
        }
    }

    /** The rows one after another; to be closed. */
    public TableRows rows(TableFormat format) throws IOException {
        Reader text = StrictText.open(path, format.charset());
        try {
            return new TableRows(text, format);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private TableFormat detectFormat() throws IOException {
        refuseBySizeOrSignature();
        Charset charset;
        try (InputStream bytes = new FileInputStream(path.toFile())) {
            charset = Encoding.of(bytes);
        }
        if (charset != StandardCharsets.UTF_8 && charset != Encoding.WINDOWS_1252) {
            StrictText.verify(path, charset);
        }
        char[] beginning = new char[Dialect.SAMPLE_CHARS];
        try (Reader text = StrictText.open(path, charset)) {
            int length = 0;
            int count = 0;
            while (count >= 0 && length < beginning.length) {
                length += count;
                count = text.read(beginning, length, beginning.length - length);
            }
            return Dialect.of(new String(beginning, 0, length), count < 0, charset);
        }
    }

    private void refuseBySizeOrSignature() throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new UnreadableTable("empty");
        }
        if (size > TableLimits.MAX_BYTES) {
            throw new UnreadableTable("too-big", TableLimits.MAX_BYTES >> 20);
        }
        try (InputStream bytes = new FileInputStream(path.toFile())) {
            ForeignFormat.refuse(bytes.readNBytes(ForeignFormat.SIGNATURE_BYTES));
        }
    }
}
