package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.kernel.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookOutputTests {

    @Test
    void textsStayTextsAndNumbersAndDaysAreSuch() throws IOException {
        List<Row> rows = read(written(
                10,
                Arrays.asList(
                        "=1+1",
                        " padded <&> \"quoted\"\nsecond line",
                        new BigDecimal("1234.50"),
                        new Money(new BigDecimal("-99.95"), "EUR"),
                        LocalDate.of(2026, 3, 31),
                        LocalDateTime.of(2026, 3, 31, 16, 20),
                        null,
                        new BigDecimal("12345678901234567.89"))));

        Row row = rows.get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).asString()).isEqualTo("=1+1");
        assertThat(row.getCell(1).asString()).isEqualTo(" padded <&> \"quoted\"\nsecond line");
        assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("1234.5");
        assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("-99.95");
        assertThat(row.getCell(3).getDataFormatString()).contains("EUR");
        assertThat(row.getCell(4).asDate()).isEqualTo("2026-03-31T00:00");
        assertThat(row.getCell(5).asDate()).isEqualTo("2026-03-31T16:20");
        assertThat(row.getOptionalCell(6)).isEmpty();
        assertThat(row.getCell(7).asString()).isEqualTo("12345678901234567.89");
    }

    @Test
    void whatDoesNotFitGoesOnInAnotherSheetUnderTheSameHead() throws IOException {
        byte[] file = written(3, List.of("a"), List.of("b"), List.of("c"));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> {
                        try (Stream<Row> rows = sheet.openStream()) {
                            return sheet.getName()
                                    + rows.map(row -> row.getCell(0).asString()).toList();
                        } catch (IOException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }))
                    .containsExactly("things[Head, a, b]", "things 2[Head, c]");
        }
    }

    @Test
    void rowsLeaveBeforeTheLastIsThere() throws IOException {
        long[] bytes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes[0] += length;
            }
        };
        try (WorkbookOutput output = new WorkbookOutput(counting, "things")) {
            output.head(List.of("Head"), List.of(false));
            for (int i = 0; i < 20_000; i++) {
                output.row(List.of("row " + i * 7919));
            }
            assertThat(bytes[0]).isGreaterThan(10_000);
        }
    }

    @SafeVarargs
    private static byte[] written(int mostRows, List<Object>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookOutput output = new WorkbookOutput(out, "things", mostRows)) {
            output.head(List.of("Head"), List.of(false));
            for (List<Object> row : rows) {
                output.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                        new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }
}
