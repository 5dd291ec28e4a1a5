package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1,234.56|1234.56",
                "1'234.56|1234.56",
                "1100.04|1100.04",
                "1,234|1234",
                "1.234|1.234",
                "12,34,567|1234567",
                "-5|-5",
                "−5|-5",
                "(1,234.50)|-1234.50",
                "1234-|-1234",
                "+7|7",
                ".5|0.5",
                "1.5E6|1500000",
                "007|7"
            })
    void pointParts(String text, BigDecimal number) {
        assertThat(NumberStyle.POINT.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "1\u00A0234,56|1234.56",
                "1\u202F234\u202F567|1234567",
                "1.234|1234",
                "0,5|0.5",
                "-12,50|-12.50"
            })
    void commaParts(String text, BigDecimal number) {
        assertThat(NumberStyle.COMMA.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1100.04|1100.04", "1.5|1.5", "1,234.5|1234.5"})
    void textThatOnlyTheOtherStyleKnowsIsReadInIt(String text, BigDecimal number) {
        assertThat(NumberStyle.COMMA.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "()", "abc", "1-2", "51-200", "12 %", "1.2.3", "1,2,3", "0x10", "1e999", "١٢", "--5",
                "1 2", "10k", "NaN"
            })
    void otherTextIsNoNumber(String text) {
        assertThat(NumberStyle.POINT.read(text)).isNull();
        assertThat(NumberStyle.COMMA.read(text)).isNull();
    }

    @Test
    void longDigitsAreRefusedQuickly() {
        assertThat(NumberStyle.POINT.read("1".repeat(100_000))).isNull();
    }

    @Test
    void oneCellCanProveTheStyleOfAColumn() {
        assertThat(NumberStyle.of(List.of("1.234", "2.500", "3,5"))).contains(NumberStyle.COMMA);
        assertThat(NumberStyle.of(List.of("1,234", "2,500", "3.5"))).contains(NumberStyle.POINT);
        assertThat(NumberStyle.of(List.of("0.123"))).contains(NumberStyle.POINT);
    }

    @Test
    void columnOfThousandsIsTakenForThousands() {
        assertThat(NumberStyle.of(List.of("1.234", "12.500", "3.000"))).contains(NumberStyle.COMMA);
        assertThat(NumberStyle.of(List.of("1,234", "12,500", "3,000"))).contains(NumberStyle.POINT);
    }

    @Test
    void nothingIsProvedByPlainOrLoneNumbers() {
        assertThat(NumberStyle.of(List.of("1", "20", "x", ""))).isEmpty();
        assertThat(NumberStyle.of(List.of("1.234"))).isEmpty();
        assertThat(NumberStyle.of(List.of("1.234", "1,234", "2.345", "2,345"))).isEmpty();
    }
}
