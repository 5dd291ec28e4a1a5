package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The acid test of CSV readers, csv-spectrum; needs {@code -Datrium.corpus=<folder>}. */
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class SpectrumCorpusTests {
    private static final Path SPECTRUM = Path.of(System.getProperty("atrium.corpus", "."), "bad-csv-spectrum");

    @TempDir
    Path folder;

    static List<String> names() throws IOException {
        try (var files = Files.list(SPECTRUM.resolve("csvs"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void parsesAsItsJsonSays(String name) throws IOException {
        String text = Files.readString(SPECTRUM.resolve("csvs/" + name + ".csv"), StandardCharsets.UTF_8);
        if (name.endsWith("_crlf")) { // the repository stores these with LF
            text = text.replace("\r\n", "\n").replace("\n", "\r\n");
        }
        TableFile file = new TableFiles(folder).of(text);
        List<String> headings = TableFiles.outline(file).headings();
        List<Map<String, String>> read = new ArrayList<>();
        for (TableRow row : TableFiles.rows(file)) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                record.put(headings.get(i), row.cells().get(i));
            }
            read.add(record);
        }

        assertThat(read).isEqualTo(expected(name));
    }

    private static List<Map<String, String>> expected(String name) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(SPECTRUM.resolve("json/" + name + ".json")));
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : json.isArray() ? json.values() : List.of(json)) {
            Map<String, String> record = new LinkedHashMap<>();
            row.properties()
                    .forEach(
                            field -> record.put(field.getKey(), field.getValue().asString()));
            if (name.equals("location_coordinates")) { // the JSON has another number than the file it describes
                record.put("Contact Phone Number", "2095257564");
            }
            rows.add(record);
        }
        return rows;
    }
}
