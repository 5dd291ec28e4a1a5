package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTests {
    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void inFolder() {
        files = new TableFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void delimiterIsFound(char delimiter) {
        String text = "name?revenue?note\nAcme?1.5?a, b; c\nBolt?2?\n".replace('?', delimiter);
        if (delimiter == ',' || delimiter == ';') {
            text = text.replace("a, b; c", "\"a, b; c\"");
        }

        assertThat(files.cells(text)).containsExactly(List.of("Acme", "1.5", "a, b; c"), List.of("Bolt", "2", ""));
    }

    @Test
    void decimalCommasAreNotTakenForDelimiters() {
        assertThat(files.cells("a;b;c\n1,5;2,5;3,5\n1,6;2,6;3,6\n")).contains(List.of("1,5", "2,5", "3,5"));
    }

    @Test
    void delimiterNamedOnTheFirstLineIsObeyed() {
        List<TableRow> rows = files.rows("sep=;\r\nname;city,country\r\nAcme;Berlin,DE\r\n");

        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("Acme", "Berlin,DE"));
        assertThat(rows.get(0).line()).isEqualTo(3);
    }

    @Test
    void singleQuotesAroundCellsAreFound() {
        assertThat(files.cells("'name','city'\n'O''Neill, Ltd','Cork'\n"))
                .containsExactly(List.of("O'Neill, Ltd", "Cork"));
    }

    @Test
    void quotesAreKnownEvenIfTheFirstRowsHaveNone() {
        String text = "name,city\n" + "Acme,Berlin\n".repeat(30_000) + "\"Bolt, Inc\",Paris\n";

        assertThat(files.cells(text)).endsWith(List.of("Bolt, Inc", "Paris"));
    }

    @Test
    void apostrophesInsideCellsAreText() {
        assertThat(files.cells("name,city\nO'Neill,L'Aquila\n'tis,it\n")).contains(List.of("'tis", "it"));
    }

    @Test
    void blanksBetweenDelimiterAndQuoteAreTolerated() {
        assertThat(files.cells("\"name\", \"city\"\n\"Acme, Inc\", \"Berlin\"\n"))
                .containsExactly(List.of("Acme, Inc", "Berlin"));
    }

    @Test
    void quotesEscapedByBackslashesAreFound() {
        assertThat(files.cells("\"name\",\"city\"\n\"The \\\"Best\\\", Ltd\",\"a\\\\b\"\n"))
                .containsExactly(List.of("The \"Best\", Ltd", "a\\b"));
    }

    @Test
    void quotesThatEncloseNothingAreText() {
        assertThat(files.cells("size\tpart\n5\"\tpipe\n\"3\tscrew\n6\"\tpipe\n\"4\tnail\n"))
                .containsExactly(
                        List.of("5\"", "pipe"),
                        List.of("\"3", "screw"),
                        List.of("6\"", "pipe"),
                        List.of("\"4", "nail"));
    }

    @Test
    void listOfAddressesIsATableOfOneColumn() {
        assertThat(files.cells("E-mail\nana@acme.example\nluis@acme.example\n"))
                .containsExactly(List.of("ana@acme.example"), List.of("luis@acme.example"));
    }

    @Test
    void commasInAListOfNamesDoNotPartThem() {
        assertThat(files.cells("Company\nAcme, Inc.\nBolt\nCord; Sons\n"))
                .containsExactly(List.of("Acme, Inc."), List.of("Bolt"), List.of("Cord; Sons"));
    }
}
