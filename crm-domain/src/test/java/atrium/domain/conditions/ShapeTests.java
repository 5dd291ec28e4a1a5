package atrium.domain.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written like what. */
class ShapeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NN-NNNN | 12-3456 | true",
                "NN-NNNN | 12-345 | false",
                "NN-NNNN | 12-34567 | false",
                "NN-NNNN | ab-3456 | false",
                "AA | dE | true",
                "AA | é1 | false",
                "XX | 1b | true",
                "N.N | 1.2 | true",
                "N.N | 1x2 | false",
                "\\NN | N7 | true",
                "\\NN | 17 | false",
                "[^]\\\\ | [^]\\ | true",
                "N\\ | 7\\ | true",
                "(N) | (7) | true",
                "€ N | € 5 | true",
                "🙂N | 🙂5 | true"
            })
    void aTextFitsAShape(String shape, String text, boolean fits) {
        assertThat(Shape.fits(text, shape)).isEqualTo(fits);
    }
}
