package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTests {
    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void inFolder() {
        files = new TableFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", " \r\n\t\r\n", ",,,\n,,,\n"})
    void fileWithoutContentIsEmpty(String text) {
        assertRefused(files.of(text), "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,city", "name,city\n", "name\n\n\n", "sep=,\nname,city\n,\n"})
    void headingsWithoutRowsAreRefused(String text) {
        assertRefused(files.of(text), "headings-only");
    }

    @Test
    void fileBeyondTheSizeLimitIsRefusedWithoutReadingIt() throws IOException {
        Path sparse = folder.resolve("sparse.csv");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(TableLimits.MAX_BYTES + 1);
        }

        assertRefused(new TableFile(sparse), "too-big", 1024L);
    }

    @Test
    void tooManyColumnsAreRefused() {
        String row = "x,".repeat(4_999) + "x\n";

        assertRefused(files.of(row.repeat(3)), "too-many-columns", 5_000, TableLimits.MAX_COLUMNS);
    }

    @Test
    void asManyColumnsAsAllowedAreRead() {
        String row = "x,".repeat(TableLimits.MAX_COLUMNS - 1) + "x\n";

        assertThat(files.outline(row.repeat(3)).headings()).hasSize(TableLimits.MAX_COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x", "x ", "\"x\n", "\"lorem ipsum, dolor sit amet\nconsectetur; adipisci velit,\n"})
    void hugeCellIsRefusedWithItsPlace(String filling) {
        String quote = filling.startsWith("\"") ? "\"" : "";
        String cell = filling.substring(quote.length()).repeat(10_000_000 / filling.length());
        TableFile file = files.of("a,b,c\n1,2,3\n4,5,6\n7," + quote + cell + quote + ",9\n7,8,9\n");

        assertRefused(file, "cell-too-long", 4L, 2, TableLimits.MAX_CELL_CHARS);
    }

    @Test
    void hugeCellAfterManyGoodRowsIsRefused() {
        String prose = "lorem ipsum, dolor\nsit amet,\n".repeat(300_000);
        TableFile file = files.of("a,b,c\n" + "1,\"2\",3\n".repeat(20_000) + "7,\"" + prose + "\",9\n7,8,9\n");

        assertRefused(file, "cell-too-long", 20_002L, 2, TableLimits.MAX_CELL_CHARS);
    }

    @Test
    void cellOfTheGreatestLengthIsRead() {
        String cell = "x".repeat(TableLimits.MAX_CELL_CHARS - 2) + "\n\n";

        assertThat(files.cells("a,b\n1,\"" + cell + "\"\n").get(0).get(1)).isEqualTo(cell);
    }

    @Test
    void endlessRowIsRefused() {
        TableFile file = files.of("a,b\n1,2\n" + "some text,".repeat(500_000) + "\n1,2\n");

        assertRefused(file, "row-too-long", 3L, TableLimits.MAX_ROW_CHARS);
    }

    @Test
    void wideRowBelowNarrowHeadingsFailsAlone() {
        TableOutline outline = files.outline("a,b\n1,2\n" + "x,".repeat(50_000) + "\n3,4\n");

        assertThat(outline.rows()).isEqualTo(2);
        assertThat(outline.firstRows().get(1).problem())
                .isEqualTo(new RowProblem(0, "dataexchange.row.too-wide", java.util.List.of(50_001, 2)));
    }

    @Test
    void quotesBrokenOnEveryRowAreRefused() {
        StringBuilder text = new StringBuilder("a,b\n" + "1,\"x, y\"\n".repeat(1_000));
        for (int i = 0; i < 5_000; i++) {
            text.append("1,\"2\n2,\"x\" y\n3,4\n");
        }

        assertThatThrownBy(() -> files.outline(text.toString()))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("dataexchange.file.quotes-everywhere"));
    }

    @Test
    void proseIsNoTable() {
        String prose = "Dear Mr. Miller, thank you for your letter,\nwhich reached us yesterday. We would like\n"
                + "to answer, in short, as follows:\n\nFirst, your order is on its way; second,\nthe bill follows.\n";

        assertRefused(files.of(prose), "no-table");
    }

    @Test
    void proseWithoutAnyDelimiterIsNoTable() {
        assertRefused(
                files.of("It was a bright cold day in April\nand the clocks were striking thirteen again\n"),
                "no-table");
    }

    @Test
    void firstRowWithoutAnyNameIsNoRowOfHeadings() {
        assertRefused(files.of("987|990\n12|14\n"), "no-headings", 1L);
    }

    @Test
    void paragraphInsteadOfHeadingsIsRefused() {
        assertRefused(files.of("x".repeat(600) + ",b\n1,2\n1,2\n"), "no-headings", 1L);
    }

    private static void assertRefused(TableFile file, String reason, Object... arguments) {
        assertThatThrownBy(() -> TableFiles.outline(file)).isInstanceOfSatisfying(UnreadableTable.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("dataexchange.file." + reason);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }
}
