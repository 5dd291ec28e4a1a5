package atrium.domain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.5", "007", "123456789012345.1234", "-0.0001"})
    void aDecimalNumberIsReadAsItIsWritten(String text) {
        FieldReader reader = new FieldReader(Map.of("price", text));

        assertThat(reader.amount("price")).isEqualTo(text);
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", ".5", "5.", "1.2.3", "1,5", "+1", "1e3", "1234567890123456", "1.23456", "--1", "١", "1 000"
            })
    void whatIsNoDecimalNumberOrTooLongIsWrong(String text) {
        FieldReader reader = new FieldReader(Map.of("price", text));

        assertThat(reader.amount("price")).isNull();
        assertThat(reader.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u3000\u2003", "\u200b\ufeff", "\u2060 \u00ad", "\t\u0085\r\n"})
    void aTextOfWhichNothingCanBeSeenIsEmpty(String text) {
        FieldReader reader = new FieldReader(Map.of("name", text));

        assertThat(reader.text("name", 300)).isNull();
        reader.required("name", 300);
        assertThat(reader.problems()).hasSize(1);
    }
}
