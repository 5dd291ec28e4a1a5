package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowsTests {
    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void inFolder() {
        files = new TableFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndingPartsRows(String end) {
        List<TableRow> rows = files.rows("name,city" + end + "Acme,Berlin" + end + end + "Bolt,Paris");

        assertThat(rows)
                .extracting(TableRow::cells)
                .containsExactly(List.of("Acme", "Berlin"), List.of("Bolt", "Paris"));
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 4L);
        assertThat(rows).extracting(TableRow::number).containsExactly(2L, 4L);
    }

    @Test
    void cellsKeepLineBreaksDelimitersAndDoubledQuotes() {
        assertThat(files.cells("a,b\n\"one\r\ntwo\rthree\",\"x, \"\"y\"\"\"\n1,2\n"))
                .containsExactly(List.of("one\r\ntwo\rthree", "x, \"y\""), List.of("1", "2"));
    }

    @Test
    void lineNumbersCountTheLinesInsideCells() {
        assertThat(files.rows("a,b\n\"one\ntwo\r\nthree\",2\n3,4\n"))
                .extracting(TableRow::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void quoteInTheMiddleOfACellIsText() {
        assertThat(files.cells("place,size\n37°36'37.8\"N,5\" pipe\n"))
                .containsExactly(List.of("37°36'37.8\"N", "5\" pipe"));
    }

    @Test
    void shortRowIsFilledUpAndBlankSurplusIsDropped() {
        assertThat(files.cells("a,b,c\n1,2\n1,2,3,,\n1,2,3\n"))
                .containsExactly(List.of("1", "2", ""), List.of("1", "2", "3"), List.of("1", "2", "3"));
    }

    @Test
    void rowWithTooManyCellsIsReportedAlone() {
        List<TableRow> rows = files.rows("a,b\n1,2\nAcme, Inc.,Berlin\n3,4\n");

        assertThat(rows)
                .extracting(TableRow::problem)
                .containsExactly(null, new RowProblem(0, "dataexchange.row.too-wide", List.of(3, 2)), null);
        assertThat(rows.get(1).cells()).containsExactly("Acme", " Inc.", "Berlin");
    }

    @Test
    void rowsOfBlankCellsArePassedOver() {
        assertThat(files.cells("a,b\n,\n \t, \n1,2\n,\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void blankAndRepeatedHeadingsGetNamesOfTheirOwn() {
        assertThat(files.outline("Name,,name, E-Mail\n1,2,3,4\n").headings())
                .containsExactly("Name", "B", "name (2)", "E-Mail");
    }

    @Test
    void missingQuoteCostsOneRowOnly() {
        List<TableRow> rows = files.rows("a,b\n1,\"x\"\n2,\"never closed\n3,\"z\"\n4,\"w\"\n");

        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows.get(1).problem()).isEqualTo(new RowProblem(2, "dataexchange.row.quotes", List.of()));
        assertThat(rows.get(1).cells()).containsExactly("2,\"never closed");
        assertThat(rows.get(2).cells()).containsExactly("3", "z");
    }

    @Test
    void missingQuoteIsNoticedHoweverFarTheNextQuoteIs() {
        StringBuilder text = new StringBuilder("a,b\n1,\"never closed\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(",x\n");
        }
        TableOutline outline = files.outline(text.toString());

        assertThat(outline.rows()).isEqualTo(50_000);
        assertThat(outline.brokenRows()).isEqualTo(1);
    }

    @Test
    void undoubledQuoteCostsItsRowOnly() {
        List<TableRow> rows = files.rows("a,b\n1,\"say \"hi\" there\"\n2,\"b\"\n3,\"c\"\n");

        assertThat(rows).extracting(row -> row.problem() == null).containsExactly(false, true, true);
        assertThat(rows.get(2).number()).isEqualTo(4);
    }

    @Test
    void proseOfACellThatBreaksOffIsNotTakenForRows() {
        List<TableRow> rows = files.rows("a,b,c\n1,2,3\n4,5,6\n7,8,\"A long story\nthat goes on\nand breaks off");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).problem()).isNotNull();
        assertThat(rows.get(2).cells()).containsExactly("7,8,\"A long story\nthat goes on\nand breaks off");
    }

    @Test
    void sampleIsSpreadOverTheWholeFile() {
        StringBuilder text = new StringBuilder("n,m\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append(",x\n");
        }
        List<List<String>> sample = files.outline(text.toString()).sample();

        assertThat(sample).hasSizeBetween(500, TableLimits.SAMPLE_ROWS);
        assertThat(Integer.parseInt(sample.get(sample.size() - 1).get(0))).isGreaterThan(9_900);
        assertThat(sample).doesNotHaveDuplicates();
    }
}
