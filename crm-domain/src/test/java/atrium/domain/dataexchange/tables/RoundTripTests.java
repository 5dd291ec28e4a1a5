package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTests {
    private static final String[] PIECES = {
        "a", "Müller", " ", ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r\n", "\r", "\\", "€", "名", "😀", "=1+1",
        "\u0007"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatWasWrittenIsRead(long seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        LineDelimiter end = LineDelimiter.values()[random.nextInt(3)];
        Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .get(random.nextInt(3));
        List<List<String>> table = table(random, 3 + random.nextInt(5), 1_000);

        List<List<String>> read =
                TableFiles.rows(new TableFiles(folder).of(written(table, delimiter, end), charset)).stream()
                        .map(TableRow::cells)
                        .toList();

        assertThat(read).hasSameSizeAs(table);
        assertThat(read).isEqualTo(table);
    }

    private static List<List<String>> table(Random random, int width, int height) {
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<String> cells = new ArrayList<>();
            cells.add("r" + row);
            for (int column = 1; column < width; column++) {
                StringBuilder cell = new StringBuilder();
                for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
                    cell.append(PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(3)));
                }
                cells.add(cell.toString());
            }
            table.add(cells);
        }
        return table;
    }

    private static String written(List<List<String>> table, char delimiter, LineDelimiter end) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(end)
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .build(text)) {
            writer.writeRecord(table.get(0).stream().map(cell -> "heading").toList());
            table.forEach(writer::writeRecord);
        }
        return text.toString();
    }
}
