package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.kernel.UuidV7;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTests {

    @ParameterizedTest
    @CsvSource({
        "Luis Ortega, LO",
        "luis ortega, LO",
        "Maximilian von Hohenlohe-Langenburg, ML",
        "Acme, A",
        "3M, 3",
        "O'Brien & Sons, OS",
        "Łódzkie Zakłady, ŁZ",
        "山田 太郎, 山太",
        "<script> alert, SA",
        "'\"\"', ?",
        "'  ', ?"
    })
    void initialsAreTheFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Mark.initialsOf(name)).isEqualTo(initials);
    }

    @Test
    void theHueStaysWhenTheNameChanges() {
        UUID id = UUID.fromString("0198c1d2-7a10-7c33-9f00-1234567890ab");

        assertThat(Mark.person(id, "Ana Ruiz").hue())
                .isEqualTo(Mark.account(id, "Ruiz Hermanos").hue())
                .isBetween(0, 11);
    }

    @Test
    void idsMadeInOneGoGetAllTwelveHues() {
        var hues = Stream.generate(UuidV7::next)
                .limit(600)
                .collect(Collectors.groupingBy(Mark::hueOf, Collectors.counting()));

        assertThat(hues)
                .hasSize(12)
                .allSatisfy((hue, count) -> assertThat(count).isBetween(20L, 90L));
    }
}
