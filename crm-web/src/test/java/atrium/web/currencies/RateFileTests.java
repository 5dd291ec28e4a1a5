package atrium.web.currencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.ExchangeRate;
import atrium.web.currencies.RateFile.Problem;
import atrium.web.currencies.RateFile.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateFileTests {

    @TempDir
    Path folder;

    @Test
    void aRowForEachRateIsReadAndEachWrongRowIsNamed() throws IOException {
        Reading reading = read(false, """
                day;currency;rate
                02.01.2025;USD;0,97
                03.01.2025;usd;much
                soon;USD;1
                03.01.2025;SEK;0,08
                03.01.2025;BRL;0,16
                03.01.2025;EUR;1
                """);
        assertThat(reading.rates())
                .containsExactly(rate("USD", "2025-01-02", "0.97"), rate("SEK", "2025-01-03", "0.08"));
        assertThat(reading.problems())
                .containsExactly(
                        new Problem(3, "currencies.file.rate", "much"), new Problem(4, "currencies.file.day", "soon"));
        assertThat(reading.passedOver()).containsExactly("BRL");
    }

    @Test
    void aColumnForEachCurrencyIsReadTheOtherWayRound() throws IOException {
        Reading reading = read(true, "Date,USD,JPY,SEK,\n2024-05-02,1.25,168,N/A,\n2024-05-03,1.6,168,11.5,\n");
        assertThat(reading.rates())
                .containsExactly(
                        rate("USD", "2024-05-02", "0.8"),
                        rate("USD", "2024-05-03", "0.625"),
                        rate("SEK", "2024-05-03", "0.086956521739"));
        assertThat(reading.wrong()).isZero();
        assertThat(reading.passedOver()).containsExactly("JPY");
    }

    @Test
    void aRateThatCantBeOneIsNamed() throws IOException {
        Reading reading = read(false, "date,code,value\n2024-05-02,USD,0\n2024-05-02,USD,-2\n");
        assertThat(reading.rates()).isEmpty();
        assertThat(reading.wrong()).isEqualTo(2);
    }

    @Test
    void aFileThatHoldsNoRatesIsRefused() {
        assertThatThrownBy(() -> read(false, "name,city\nBosch,Stuttgart\n")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> read(false, "")).isInstanceOf(RuleViolation.class);
    }

    private Reading read(boolean perBase, String text) throws IOException {
        Path file = folder.resolve("rates.csv");
        Files.writeString(file, text);
        return new RateFile(Set.of("EUR", "USD", "SEK"), "EUR", perBase).read(file);
    }

    private static ExchangeRate rate(String currency, String day, String rate) {
        return new ExchangeRate(currency, LocalDate.parse(day), new BigDecimal(rate));
    }
}
