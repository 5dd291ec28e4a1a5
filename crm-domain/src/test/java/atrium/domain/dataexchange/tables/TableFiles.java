package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small files for tests and reads them back. */
record TableFiles(Path folder) {
    TableFile of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    TableFile of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    TableFile of(byte[] bytes) {
        try {
            return new TableFile(Files.write(Files.createTempFile(folder, "table", ".csv"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TableOutline outline(String text) {
        return outline(of(text));
    }

    List<TableRow> rows(String text) {
        return rows(of(text));
    }

    List<List<String>> cells(String text) {
        return rows(text).stream().map(TableRow::cells).toList();
    }

    static TableOutline outline(TableFile file) {
        try {
            return file.outline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TableRow> rows(TableFile file) {
        try (TableRows rows = file.rows(file.outline().format())) {
            List<TableRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
