package atrium.domain.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailPatternTests {

    @Test
    void namesBecomeAddressesOfPlainLetters() {
        assertThat(address("{first}.{last}@us.example", "Anna Kern")).isEqualTo("anna.kern@us.example");
        assertThat(address("{first}.{last}@us.example", "José María de la Cruz"))
                .isEqualTo("jose.mariadelacruz@us.example");
        assertThat(address("{f}{last}@us.example", "Jörg Groß-Weiß")).isEqualTo("jgross-weiss@us.example");
        assertThat(address("{last}@us.example", "Åse Øvergård")).isEqualTo("overgard@us.example");
    }

    @Test
    void aNameWithoutTheLettersMakesNoAddress() {
        assertThat(MailPattern.of("{first}.{last}@us.example").orElseThrow().addressOf("Cher"))
                .isEmpty();
        assertThat(MailPattern.of("{first}@us.example").orElseThrow().addressOf("王 伟"))
                .isEmpty();
    }

    @Test
    void aPatternThatMakesNoAddressesOrOneForAllIsNone() {
        assertThat(MailPattern.of("{first}.{last}")).isEmpty();
        assertThat(MailPattern.of("sales@us.example")).isEmpty();
        assertThat(MailPattern.of("{first} {last}@us.example")).isEmpty();
    }

    private static String address(String pattern, String name) {
        return MailPattern.of(pattern).orElseThrow().addressOf(name).orElseThrow();
    }
}
