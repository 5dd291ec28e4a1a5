package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings, in and out; needs {@code -Datrium.corpus=<folder>}. */
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class NaughtyStringsCorpusTests {
    @TempDir
    Path folder;

    @Test
    void everyStringIsReadAsItWasWritten() throws IOException {
        Path list = Path.of(System.getProperty("atrium.corpus"), "bad-naughty-strings", "blns.json");
        List<List<String>> table = new ArrayList<>();
        for (JsonNode string :
                JsonMapper.shared().readTree(Files.readString(list)).values()) {
            table.add(List.of("row", string.asString(), string.asString()));
        }
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord("kind", "first", "second");
            table.forEach(writer::writeRecord);
        }

        assertThat(new TableFiles(folder).cells(text.toString())).isEqualTo(table);
    }
}
