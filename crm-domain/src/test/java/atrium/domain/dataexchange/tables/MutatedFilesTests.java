package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedFilesTests {
    private static final byte[] NASTY = {0, '"', '\n', '\r', ',', ';', '\'', '\\', (byte) 0xC3, (byte) 0xFF, (byte) 0x81
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whateverTheBytesTheFileIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Charset charset = round % 3 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            byte[] bytes = "name,city\nMüller,\"Köln, am Rhein\"\nBolt,Paris\n"
                    .repeat(1 + random.nextInt(40))
                    .getBytes(charset);
            for (int changes = random.nextInt(8); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = NASTY[random.nextInt(NASTY.length)];
            }
            assertReadOrRefused(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noiseIsRefused(long seed) {
        byte[] noise = new byte[50_000];
        new Random(seed).nextBytes(noise);

        assertReadOrRefused(noise);
    }

    private void assertReadOrRefused(byte[] bytes) {
        TableFile file = new TableFiles(folder).of(bytes);
        try {
            TableOutline outline = TableFiles.outline(file);
            List<TableRow> rows = TableFiles.rows(file);

            assertThat(rows).hasSize((int) (outline.rows() + outline.brokenRows()));
            assertThat(rows)
                    .filteredOn(row -> row.problem() == null)
                    .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(outline.headings()));
            assertThat(rows).extracting(TableRow::number).isSorted().doesNotHaveDuplicates();
        } catch (UnreadableTable refusal) {
            assertThat(refusal.messageKey()).startsWith("dataexchange.file.");
        }
    }
}
