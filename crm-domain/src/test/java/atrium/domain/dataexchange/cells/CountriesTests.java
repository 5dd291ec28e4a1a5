package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE|DE",
                "deu|DE",
                "Germany|DE",
                "DEUTSCHLAND|DE",
                "Allemagne|DE",
                "Alemania|DE",
                "USA|US",
                "U.S.A.|US",
                "United States of America|US",
                "the United States|US",
                "Vereinigte Staaten|US",
                "États-Unis|US",
                "Etats Unis|US",
                "UK|GB",
                "Great Britain|GB",
                "England|GB",
                "Großbritannien|GB",
                "España|ES",
                "Espana|ES",
                "South Korea|KR",
                "Korea|KR",
                "Czech Republic|CZ",
                "Türkiye|TR",
                "Turkey|TR",
                "The Netherlands|NL",
                "Holland|NL",
                "Côte d’Ivoire|CI",
                "Viet Nam|VN",
                "Panamá|PA"
            })
    void countryIsKnownByManyNames(String name, String code) {
        assertThat(Countries.code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Philipines,PH", "Germnay,DE", "Austalia,AU", "Switzerlandd,CH"})
    void oneSlipOfThePenIsForgiven(String name, String code) {
        assertThat(Countries.code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "XX",
                "Europe",
                "Berlin",
                "Iseland",
                "Austrlia",
                "Nowhereland",
                "Marss",
                "New York, NY, USA"
            })
    void otherTextIsNoCountry(String text) {
        assertThat(Countries.code(text)).isNull();
    }

    @Test
    void everyCodeIsOneThatTheDomainKnows() {
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);

            assertThat(Countries.code(code)).isEqualTo(code);
            assertThat(Countries.code(name)).as(name).isEqualTo(code);
        }
    }
}
