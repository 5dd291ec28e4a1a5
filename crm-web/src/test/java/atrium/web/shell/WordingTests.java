package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTests {

    // A Thursday, 10:30 in Madrid.
    private static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");

    private final Wording say = wording(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T09:29:31Z, just now",
        "2026-03-12T09:28:30Z, 1 minute ago",
        "2026-03-12T09:18:00Z, 12 minutes ago",
        "2026-03-12T09:42:10Z, in 12 minutes",
        "2026-03-11T23:05:00Z, today 00:05",
        "2026-03-12T16:00:00Z, today 17:00",
        "2026-03-11T15:20:00Z, yesterday 16:20",
        "2026-03-13T09:00:00Z, tomorrow 10:00",
        "2026-03-10T08:00:00Z, Tue 09:00",
        "2026-02-28T08:00:00Z, 28 Feb",
        "2024-03-12T08:00:00Z, 12 Mar 2024"
    })
    void timesAreSaidAsPeopleSayThem(Instant at, String words) {
        assertThat(say.when(at)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, EUR, '€1,200'",
        "1200000, EUR, '€1,200,000'",
        "99.5, EUR, €99.50",
        "1200.00, EUR, '€1,200'",
        "-15.25, USD, -$15.25",
        "1250000.5, JPY, '¥1,250,000'"
    })
    void amountsShowCentsOnlyWhereThereAreSome(BigDecimal amount, String currency, String words) {
        assertThat(say.money(amount, currency)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, piece, 1 piece",
        "2, Piece, 2 pieces",
        "1200, set, '1,200 sets'",
        "0.5, hour, 0.5 hours",
        "1.0, day, 1 day",
        "3, kg, 3 kg",
        "3, {0}, 3 {0}",
        "3, , 3 ×"
    })
    void unitsAreInTheRightNumber(BigDecimal number, String unit, String words) {
        assertThat(say.quantity(number, unit)).isEqualTo(words);
    }

    @Test
    void numbersFollowThePersonsLanguage() {
        assertThat(say.number(1204)).isEqualTo("1,204");
        assertThat(wording(Locale.GERMANY).number(1204)).isEqualTo("1.204");
        assertThat(say.compact(84_000)).isEqualTo("84K");
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(say.when(null)
                        + say.exact(null)
                        + say.clock(null)
                        + say.date(null)
                        + say.number(null)
                        + say.compact(null))
                .isEmpty();
        assertThat(say.money(null, "EUR") + say.money(BigDecimal.ONE, null)).isEmpty();
    }

    @Test
    void theHintNamesDayAndTimeInThePersonsZone() {
        assertThat(say.exact(NOW.minus(Duration.ofDays(1)))).contains("Wednesday", "2026", "10:30");
        assertThat(say.clock(NOW)).isEqualTo("10:30");
        assertThat(say.date(LocalDate.of(2026, 3, 1))).isEqualTo("1 Mar 2026");
    }

    private static Wording wording(Locale locale) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/shell");
        texts.setDefaultEncoding("UTF-8");
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        return new Wording(Clock.fixed(NOW, madrid), madrid, locale, texts);
    }
}
