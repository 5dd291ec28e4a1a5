package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAmountTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56|",
                "€ 1.234,56|1234.56|EUR",
                "1.234,56 €|1234.56|EUR",
                "EUR 12|12|EUR",
                "1100,04 USD|1100.04|USD",
                "US$ 5|5|USD",
                "£-3|-3|GBP",
                "CHF 1'234.50|1234.50|CHF",
                "1 234,56\u00A0€|1234.56|EUR",
                "12 zł|12|PLN",
                "5 usd|5|USD",
                "€ 1,200|1200|EUR",
                "KWD 1,250|1.250|KWD"
            })
    void currencyMayStandOnEitherSide(String text, BigDecimal number, String currency) {
        ReadAmount amount = ReadAmount.of(text, NumberStyle.COMMA);

        assertThat(amount).isNotNull();
        assertThat(amount.number()).isEqualByComparingTo(number);
        assertThat(amount.currencies()).isEqualTo(currency == null ? Set.of() : Set.of(currency));
    }

    @ParameterizedTest
    @CsvSource({"$5, AUD", "1 200 kr, NOK", "12 kr., SEK", "¥ 500, JPY"})
    void aSignThatManyCountriesShareMayMeanEachOfThem(String text, String one) {
        ReadAmount amount = ReadAmount.of(text, NumberStyle.COMMA);

        assertThat(amount).isNotNull();
        assertThat(amount.currencies()).contains(one).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "€", "abc", "€ 5 €", "5 XYZQ", "12 kg", "5 $ $"})
    void otherTextIsNoAmount(String text) {
        assertThat(ReadAmount.of(text, NumberStyle.POINT)).isNull();
    }

    @Test
    void longTextIsRefusedQuickly() {
        assertThat(ReadAmount.of("1 ".repeat(100_000), NumberStyle.POINT)).isNull();
    }

    @Test
    void currencyIsKnownByCodeAndSign() {
        assertThat(ReadAmount.currency(" eur ")).isEqualTo("EUR");
        assertThat(ReadAmount.currency("£")).isEqualTo("GBP");
        assertThat(ReadAmount.currency("Taler")).isNull();
    }
}
