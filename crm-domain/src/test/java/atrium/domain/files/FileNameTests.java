package atrium.domain.files;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.kernel.FileName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, offer.pdf",
        "../../etc/passwd, passwd",
        "..\\..\\x.txt, x.txt",
        "C:\\Users\\ana\\plan.xlsx, plan.xlsx",
        ".htaccess, htaccess",
        "'...', file",
        "'', file",
        "Käufer & Söhne.txt, Käufer & Söhne.txt"
    })
    void namesKeepNothingButThemselves(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void signsThatAreNotSeenAreTakenAway() {
        assertThat(FileName.of("\u200b.htaccess")).isEqualTo("htaccess");
        assertThat(FileName.of("a.png\0.jsp")).isEqualTo("a.png.jsp");
        assertThat(FileName.of("a\r\nSet-Cookie: b.txt")).isEqualTo("aSet-Cookie: b.txt");
        assertThat(FileName.of("evil\u202Etxt.exe")).isEqualTo("eviltxt.exe");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("x".repeat(300) + ".pdf"))
                .hasSize(FileName.LONGEST)
                .endsWith(".pdf");
        assertThat(FileName.of("😀".repeat(150) + ".pdf"))
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .endsWith("😀.pdf");
    }

    @Test
    void theKindIsReadFromTheContent() {
        assertThat(kind("<svg onload=alert(1)>")).isEqualTo(FileKind.TEXT);
        assertThat(kind("GIF89a/*")).isEqualTo(FileKind.GIF);
        assertThat(kind("%PDF-1.7")).isEqualTo(FileKind.PDF);
        assertThat(kind("#!/bin/sh")).isEqualTo(FileKind.PROGRAM);
        assertThat(kind("MZ is how this note begins")).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of(new byte[] {0, 1, 2})).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of("ä"
                        .repeat(FileKind.HEAD)
                        .substring(0, FileKind.HEAD / 2)
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TEXT);
    }

    private static FileKind kind(String text) {
        return FileKind.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
