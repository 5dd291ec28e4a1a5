package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTests {
    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "TRUE", "1", "x", "Ja", "wahr", "oui", "Sí", "✓"})
    void yes(String text) {
        assertThat(YesNo.read(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "N", "False", "0", "Nein", "falsch", "non", "não"})
    void no(String text) {
        assertThat(YesNo.read(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "2", "yes and no"})
    void neither(String text) {
        assertThat(YesNo.read(text)).isNull();
    }
}
