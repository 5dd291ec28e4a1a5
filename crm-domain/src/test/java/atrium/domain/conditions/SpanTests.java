package atrium.domain.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.conditions.Condition.Comparison;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {

    // Sunday 29 March 2026, the day on which Berlin's clocks go forward, shortly after midnight there.
    private static final Standpoint BERLIN = new Standpoint(
            new UUID(0, 1), Instant.parse("2026-03-28T23:30:00Z"), ZoneId.of("Europe/Berlin"), Locale.GERMANY);

    @ParameterizedTest
    @CsvSource({
        "IS, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "THIS, day, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "THIS, week, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
        "THIS, month, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "THIS, quarter, 2025-12-31T23:00:00Z, 2026-03-31T22:00:00Z",
        "THIS, year, 2025-12-31T23:00:00Z, 2026-12-31T23:00:00Z",
        "LAST, 1d, 2026-03-27T23:00:00Z, 2026-03-28T23:30:00.000001Z",
        "LAST, 1m, 2026-02-27T23:00:00Z, 2026-03-28T23:30:00.000001Z",
        "NEXT, 1w, 2026-03-28T23:30:00Z, 2026-04-05T22:00:00Z",
    })
    void aPeriodIsMeantInThePersonsZone(Operator operator, String value, Instant from, Instant to) {
        assertThat(Span.of(Comparison.of("changed", operator, value), BERLIN)).isEqualTo(new Span(from, to));
    }

    @Test
    void daysAreWholeOnBothSides() {
        assertThat(Span.of(Comparison.of("changed", Operator.BEFORE, "2026-01-02"), BERLIN))
                .isEqualTo(new Span(null, Instant.parse("2026-01-01T23:00:00Z")));
        assertThat(Span.of(Comparison.of("changed", Operator.AFTER, "2026-01-02"), BERLIN))
                .isEqualTo(new Span(Instant.parse("2026-01-02T23:00:00Z"), null));
        assertThat(Span.of(Comparison.of("changed", Operator.BETWEEN, "2026-01-02", "2026-01-03"), BERLIN))
                .isEqualTo(new Span(Instant.parse("2026-01-01T23:00:00Z"), Instant.parse("2026-01-03T23:00:00Z")));
    }

    @Test
    void weeksBeginWhereThePersonLives() {
        Standpoint american = new Standpoint(BERLIN.personId(), BERLIN.now(), BERLIN.zone(), Locale.US);

        assertThat(Span.of(Comparison.of("changed", Operator.THIS, "week"), american)
                        .from())
                .isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    }
}
