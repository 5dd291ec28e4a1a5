package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    private static final int LONG = 500_000;

    @TempDir
    Path folder;

    @Test
    void numbersDaysAndFormulasBecomeWhatTheyShow() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Name", "Staff", "Since", "Share");
            sheet.value(1, 0, "Müller, \"Söhne\"");
            sheet.value(1, 1, 1200);
            sheet.value(1, 2, LocalDate.of(2021, 3, 14));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(2, 0, 491234567890L);
            sheet.value(2, 3, 1.234);
        });

        assertThat(cells(file, 0))
                .containsExactly(
                        List.of("Müller, \"Söhne\"", "1200", "2021-03-14", "0.3"),
                        List.of("491234567890", "", "", "1.2340"));
    }

    @Test
    void aFormulaCountsAsWhatItShowedLast() throws IOException {
        Path file = zipped("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Staff</t></is></c></row>
                <row r="4"><c r="A4" t="str"><f>"Acme"&amp;" Ltd"</f><v>Acme Ltd</v></c><c r="B4"><f>6*7</f><v>42</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>Beta</t></is></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                """);

        assertThat(cells(file, 0)).containsExactly(List.of("Acme Ltd", "42"), List.of("Beta", ""));
    }

    @Test
    void rowsKeepTheNumbersOfTheSheet() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Name");
            row(sheet, 4, "Acme");
        });

        assertThat(rows(file, 0)).extracting(TableRow::number).containsExactly(5L);
    }

    @Test
    void theFirstOfMergedCellsHoldsTheirText() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Name", "City");
            row(sheet, 1, "Acme", "Bonn");
            sheet.range(1, 0, 1, 1).merge();
            row(sheet, 2, "Beta", "Ulm");
        });

        assertThat(cells(file, 0)).hasSize(2).last().isEqualTo(List.of("Beta", "Ulm"));
    }

    @Test
    void eachSheetCanBeReadAndTheFirstFilledOneIsFound() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Cover");
            row(book.newWorksheet("Kunden"), 0, "Name");
            Worksheet third = book.newWorksheet("More");
            row(third, 0, "Other");
            row(third, 1, "Gamma");
        }
        var workbook = new atrium.domain.dataexchange.tables.Workbook(file);

        assertThat(workbook.sheets()).containsExactly("Cover", "Kunden", "More");
        assertThat(workbook.firstFilled()).isOne();
        assertThat(cells(file, 2)).containsExactly(List.of("Gamma"));
    }

    @Test
    void aWorkbookMadeToBurstIsRefusedUnread() throws IOException {
        Path texts = zipped("<row r=\"1\"/>", "xl/sharedStrings.xml", "<si><t>a</t></si>".repeat(8_000_000));
        Path oneCell =
                zipped("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(LONG) + "</t></is></c></row>");

        assertRefused(texts, "workbook-too-big");
        assertRefused(oneCell, "workbook-too-big");
    }

    @Test
    void aForeignEntityIsNotFetched() throws IOException {
        Path file = zipped("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>
                """, "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");

        assertThatThrownBy(() -> cells(file, 0))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refusal -> assertThat(refusal.messageKey()).endsWith("workbook-broken"));
    }

    @Test
    void otherArchivesAndBrokenOnesAreCalledSo() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        Path cut = folder.resolve("cut.xlsx");
        Path whole = workbook(sheet -> row(sheet, 0, "Name"));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(archive, "is-zip");
        assertRefused(cut, "workbook-broken");
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> new atrium.domain.dataexchange.tables.Workbook(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refusal -> assertThat(refusal.messageKey()).endsWith(reason));
    }

    private List<List<String>> cells(Path workbook, int sheet) throws IOException {
        return rows(workbook, sheet).stream().map(TableRow::cells).toList();
    }

    private List<TableRow> rows(Path workbook, int sheet) throws IOException {
        Path table = folder.resolve("written.csv");
        new atrium.domain.dataexchange.tables.Workbook(workbook).write(sheet, table);
        TableFile file = new TableFile(table);
        List<TableRow> rows = new ArrayList<>();
        try (TableRows each = file.rows(TableFormat.OURS)) {
            each.forEachRemaining(rows::add);
        }
        return rows;
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            content.accept(book.newWorksheet("One"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private Path zipped(String rows) throws IOException {
        return zipped(rows, "");
    }

    private Path zipped(String rows, String prolog) throws IOException {
        return zip(prolog + worksheet(rows), null, "");
    }

    private Path zipped(String rows, String part, String content) throws IOException {
        return zip(worksheet(rows), part, content);
    }

    private static String worksheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private Path zip(String sheet, @org.jspecify.annotations.Nullable String part, String content) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                      <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                      <Relationship Id="rId1" Target="worksheets/sheet1.xml"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
            if (part != null) {
                entry(zip, part, content);
            }
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
