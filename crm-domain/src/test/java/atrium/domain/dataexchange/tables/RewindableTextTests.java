package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RewindableTextTests {
    @Test
    void textCanBeReadAgainFromALineOfTheCurrentRecord() throws IOException {
        RewindableText text = new RewindableText(new StringReader("one\r\ntwo\rthree\nfour"));
        readAll(text);

        text.recordBegins(2);
        assertThat(text.ahead(100)).isEqualTo("two\rthree\nfour");
        text.resumeAt("two\r".length());

        assertThat(text.line()).isEqualTo(3);
        assertThat(readAll(text)).isEqualTo("three\nfour");
    }

    @Test
    void pairOfLineEndsIsOneLineWhereverTheReadingBreaksOff() throws IOException {
        for (int length = 8_180; length < 8_200; length++) {
            RewindableText text = new RewindableText(new StringReader("x".repeat(length) + "\r\nlast"));
            readAll(text);

            text.recordBegins(2);

            assertThat(text.ahead(10)).isEqualTo("last");
        }
    }

    @Test
    void lineBeyondTheEndIsTheEnd() throws IOException {
        RewindableText text = new RewindableText(new StringReader("only"));
        readAll(text);

        text.recordBegins(7);

        assertThat(text.ahead(10)).isEmpty();
    }

    @Test
    void recordThatNeverBeginsAnewIsRefusedAtTheLimit() throws IOException {
        RewindableText text = new RewindableText(new StringReader("x".repeat(3 * TableLimits.MAX_ROW_CHARS)));

        assertThatThrownBy(() -> readAll(text)).isInstanceOf(UnreadableTable.class);
    }

    private static String readAll(RewindableText text) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] chunk = new char[1_000];
        for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
            all.append(chunk, 0, count);
        }
        return all.toString();
    }
}
