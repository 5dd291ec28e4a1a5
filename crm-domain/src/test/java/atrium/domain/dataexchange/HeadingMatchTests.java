package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingMatchTests {
    @ParameterizedTest
    @ValueSource(strings = {"Postal code", "postal_code", "PostalCode", "POSTAL-CODE", "postalcode", " Postal  Code: "})
    void spellingDoesNotMatter(String heading) {
        assertThat(HeadingMatch.of(heading, List.of("zip", "postal code"))).isEqualTo(1);
    }

    @Test
    void accentsDoNotMatter() {
        assertThat(HeadingMatch.of("TELEFONO", List.of("teléfono"))).isEqualTo(1);
        assertThat(HeadingMatch.of("Strasse", List.of("Straße"))).isEqualTo(1);
    }

    @Test
    void partOfTheHeadingIsWorthLess() {
        double billing = HeadingMatch.of("Billing city", List.of("city"));
        double longer = HeadingMatch.of("City of office", List.of("city"));

        assertThat(billing).isBetween(0.6, 0.9).isGreaterThan(longer);
        assertThat(HeadingMatch.of("Receive more updates about our courses", List.of("about")))
                .isZero();
        assertThat(HeadingMatch.of("capacity", List.of("city"))).isZero();
    }
}
