package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {
    private static final String TABLE = "Name,Ort\nMüller,Köln\n„Groß“ & Söhne,Čačak\n";
    private static final String WESTERN = "Name,Ort\nMüller,Köln\n„Groß“ & Söhne,10 €\n";

    @TempDir
    Path folder;

    private TableFiles files;

    @BeforeEach
    void inFolder() {
        files = new TableFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMarkDecidesAndVanishes(String name) {
        TableFile file = files.of('\uFEFF' + TABLE, Charset.forName(name));

        assertThat(TableFiles.outline(file).headings()).containsExactly("Name", "Ort");
        assertThat(TableFiles.rows(file))
                .extracting(TableRow::cells)
                .containsExactly(List.of("Müller", "Köln"), List.of("„Groß“ & Söhne", "Čačak"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingIsFoundWithoutMark(String name) {
        assertThat(TableFiles.rows(files.of(TABLE, Charset.forName(name)))
                        .get(1)
                        .cells())
                .containsExactly("„Groß“ & Söhne", "Čačak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void chineseIsFoundWithoutMark(String name) {
        TableFile file = files.of("名称,城市\n阿里巴巴集团控股有限公司,杭州市余杭区\n".repeat(3), Charset.forName(name));

        assertThat(TableFiles.rows(file).get(0).cells()).containsExactly("阿里巴巴集团控股有限公司", "杭州市余杭区");
    }

    @Test
    void windowsTextIsFoundHoweverLateItsFirstUmlautComes() {
        String plain = "Acme,Berlin\n".repeat(50_000);
        TableFile file = files.of("Name,Ort\n" + plain + "Müller,Köln\n", Encoding.WINDOWS_1252);

        assertThat(TableFiles.outline(file).format().charset()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(TableFiles.rows(file).get(50_000).cells()).containsExactly("Müller", "Köln");
    }

    @Test
    void windowsQuotationMarkAfterSharpSIsNotTakenForUtf8() {
        assertThat(TableFiles.rows(files.of(WESTERN, Encoding.WINDOWS_1252))
                        .get(1)
                        .cells())
                .containsExactly("„Groß“ & Söhne", "10 €");
    }

    @Test
    void twoEncodingsInOneFileAreRefusedWithTheLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(TABLE.getBytes(StandardCharsets.UTF_8));
        bytes.write("Ä,Ö\nMüller,Köln\n".getBytes(Encoding.WINDOWS_1252));

        assertRefused(bytes.toByteArray(), "mixed-encodings", 4L);
    }

    @Test
    void utf8CutInTheMiddleOfACharacterIsRefused() {
        byte[] whole = (TABLE + "Ü").getBytes(StandardCharsets.UTF_8);

        assertRefused(java.util.Arrays.copyOf(whole, whole.length - 1), "mixed-encodings", 4L);
    }

    @Test
    void halfASurrogateInUtf16IsRefused() {
        byte[] bytes = ('\uFEFF' + TABLE + "x\uD83Dy,z\n").getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i < bytes.length; i += 2) { // the encoder wrote a replacement for the lone half
            if (bytes[i] == (byte) 0xFD && bytes[i + 1] == (byte) 0xFF || bytes[i] == '?') {
                bytes[i] = 0x3D;
                bytes[i + 1] = (byte) 0xD8;
            }
        }

        assertRefused(bytes, "mixed-encodings", 4L);
    }

    @Test
    void dosTextIsRefusedRatherThanMisread() {
        assertRefused(new byte[] {'a', ',', 'b', '\n', 'M', (byte) 0x81, 'l', ',', 'x', '\n'}, "unknown-encoding", 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 60_000, 100_001})
    void nulIsRefusedWhereverItStands(int at) {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        bytes[at] = 0;

        assertRefused(bytes, "nul", at < 4 ? 1L : at / 4 + 1L);
    }

    @Test
    void nulInUtf16IsRefused() {
        assertRefused("\uFEFFa,b\n1,\0\n".getBytes(StandardCharsets.UTF_16LE), "nul", 2L);
    }

    @Test
    void controlCharactersAreNoText() {
        byte[] bytes = "a,b\n1,2\n".repeat(10).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] = 3;
        }

        assertRefused(bytes, "binary");
    }

    private void assertRefused(byte[] bytes, String reason, Object... arguments) {
        assertThatThrownBy(() -> TableFiles.outline(files.of(bytes)))
                .isInstanceOfSatisfying(UnreadableTable.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("dataexchange.file." + reason);
                    assertThat(refusal.arguments()).containsExactly(arguments);
                });
    }
}
