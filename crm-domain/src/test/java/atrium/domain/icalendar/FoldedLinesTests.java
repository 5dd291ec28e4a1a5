package atrium.domain.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTests {

    @Test
    void aLineOf75OctetsStaysAndALongerOneIsFolded() {
        assertThat(FoldedLines.of("x".repeat(75) + "\r\nshort\r\n")).isEqualTo("x".repeat(75) + "\r\nshort\r\n");
        assertThat(FoldedLines.of("x".repeat(150) + "\r\n"))
                .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x\r\n");
        assertThat(FoldedLines.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "🎉", "👩‍👩‍👧", "a🎉"})
    void noCharacterIsCutAndNothingIsLost(String character) {
        String line = "SUMMARY:" + character.repeat(100) + "\r\n";

        String folded = FoldedLines.of(line);

        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
        assertThat(Arrays.stream(folded.split("\r\n")))
                .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75)
                .allMatch(part -> StandardCharsets.UTF_8.newEncoder().canEncode(part));
    }
}
