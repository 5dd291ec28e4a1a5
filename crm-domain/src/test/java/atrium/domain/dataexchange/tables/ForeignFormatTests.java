package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFormatTests {
    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void inFolder() {
        files = new TableFiles(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "%PDF-1.7 x|is-pdf",
                "<!DOCTYPE html><p>|is-web-page",
                "<table><tr>|is-web-page",
                "<?xml version=\"1.0\"?>|is-xml",
                "<gpx version=\"1\">|is-xml",
                "[{\"name\": \"Acme\"}]|is-json",
                "{\"name\": \"Acme\"}|is-json",
                "{\\rtf1 Hello}|is-rich-text",
                "From: Ana <ana@acme.example>|is-mail",
                "BEGIN:VCARD VERSION:3.0|is-visiting-cards",
                "BEGIN:VCALENDAR VERSION:2.0|is-calendar",
                "~SQLite format 3\0~|is-database",
                "GIF89a|is-picture"
            })
    void knownFormatsAreCalledByTheirName(String text, String reason) {
        assertRefused(files.of(text), reason);
    }

    @Test
    void excelWorkbookIsCalledByItsName() throws IOException {
        assertRefused(files.of(zip("[Content_Types].xml")), "is-excel");
        assertRefused(files.of(zip("customers.csv")), "is-zip");
    }

    @Test
    void compressedFileIsCalledByItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(files.of(bytes.toByteArray()), "is-compressed");
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("a,b\n1,2\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(TableFile file, String reason) {
        assertThatThrownBy(() -> TableFiles.outline(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("dataexchange.file." + reason));
    }
}
