package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");

    @Test
    void aCalendarWithoutWorkingTimeFailsClearly() {
        WorkingCalendar never = new WorkingCalendar(BERLIN, new WorkingWeek(Map.of()), SpecialDays.NONE);

        assertThatExceptionOfType(NoWorkingTime.class).isThrownBy(() -> never.plus(MONDAY, Duration.ofHours(1)));
        assertThatExceptionOfType(NoWorkingTime.class).isThrownBy(() -> never.plus(MONDAY, Duration.ofHours(-1)));
        assertThatExceptionOfType(NoWorkingTime.class).isThrownBy(() -> never.next(MONDAY));
        assertThatExceptionOfType(NoWorkingTime.class).isThrownBy(() -> never.plusDays(LocalDate.of(2026, 1, 1), 1));
        assertThatExceptionOfType(NoWorkingTime.class).isThrownBy(() -> never.firstDay(LocalDate.of(2026, 1, 1)));
        assertThat(never.between(MONDAY, MONDAY.plusSeconds(1_000_000))).isZero();
        assertThat(never.plus(MONDAY, Duration.ZERO)).isEqualTo(MONDAY);
        assertThat(never.isWorking(MONDAY)).isFalse();
    }

    @Test
    void aDayThatComesEveryFourYearsIsFound() {
        SpecialDays leapDays =
                year -> Year.isLeap(year) ? Map.of(LocalDate.of(year, 2, 29), WorkingHours.of(540, 600)) : Map.of();
        WorkingCalendar rare = new WorkingCalendar(BERLIN, new WorkingWeek(Map.of()), leapDays);

        assertThat(rare.firstDay(LocalDate.of(2096, 3, 1))).isEqualTo(LocalDate.of(2104, 2, 29));
        assertThat(rare.plusDays(LocalDate.of(2026, 1, 1), 3)).isEqualTo(LocalDate.of(2036, 2, 29));
    }

    @Test
    void whatLiesBeyondTheKnownYearsFailsClearly() {
        WorkingCalendar usual = new WorkingCalendar(BERLIN, WorkingWeek.USUAL, SpecialDays.NONE);

        assertThatExceptionOfType(NoWorkingTime.class)
                .isThrownBy(() -> usual.plus(MONDAY, Duration.ofHours(10_000_000)));
        assertThatExceptionOfType(NoWorkingTime.class)
                .isThrownBy(() -> usual.plus(MONDAY, Duration.ofSeconds(Long.MIN_VALUE / 2)));
        assertThatExceptionOfType(NoWorkingTime.class)
                .isThrownBy(() -> usual.isWorking(
                        Instant.EPOCH.minusSeconds(Duration.ofDays(40_000).toSeconds())));
        assertThatExceptionOfType(NoWorkingTime.class)
                .isThrownBy(() -> usual.plusDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
    }

    @Test
    void partsOfASecondAreKept() {
        WorkingCalendar usual = new WorkingCalendar(BERLIN, WorkingWeek.USUAL, SpecialDays.NONE);
        Instant friday = Instant.parse("2026-01-09T15:59:59.250Z");

        assertThat(usual.plus(friday, Duration.ofSeconds(1))).isEqualTo(Instant.parse("2026-01-12T08:00:00.250Z"));
        assertThat(usual.plus(Instant.parse("2026-01-12T08:00:00.250Z"), Duration.ofSeconds(-1)))
                .isEqualTo(friday);
        assertThat(usual.between(friday, Instant.parse("2026-01-12T08:00:00.250Z")))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aYearIsLaidOutOnce() {
        AtomicInteger asked = new AtomicInteger();
        WorkingCalendar calendar = new WorkingCalendar(BERLIN, WorkingWeek.USUAL, year -> {
            asked.incrementAndGet();
            return Map.of();
        });

        for (int day = 0; day < 300; day++) {
            calendar.plus(MONDAY.plus(Duration.ofDays(day)), Duration.ofHours(16));
        }

        assertThat(asked).hasValue(1);
    }

    // Whatever the clocks do, what was added lies between, and leads back.
    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"
            })
    void whatIsAddedLiesBetween(String zone) {
        WorkingHours split = new HoursText("hours").read("00:00-02:15, 09-12:30, 13:30-18, 23:10-24");
        WorkingCalendar calendar = new WorkingCalendar(
                ZoneId.of(zone),
                WorkingWeek.weekdays(split),
                year -> Map.of(LocalDate.of(year, 12, 31), WorkingHours.NONE));
        Random dice = new Random(7);
        long start = ZonedDateTime.of(2009, 1, 1, 0, 0, 0, 0, BERLIN).toEpochSecond();
        for (int turn = 0; turn < 2_000; turn++) {
            Instant from = Instant.ofEpochSecond(start + dice.nextInt(20 * 365) * 86_400L + dice.nextInt(86_400));
            Duration working = Duration.ofSeconds(1 + dice.nextInt(400 * 3_600));

            Instant later = calendar.plus(from, working);
            Instant earlier = calendar.plus(from, working.negated());

            assertThat(calendar.between(from, later)).isEqualTo(working);
            assertThat(calendar.between(earlier, from)).isEqualTo(working);
            assertThat(calendar.isWorking(later.minusNanos(1))).isTrue();
            assertThat(calendar.isWorking(earlier)).isTrue();
            assertThat(calendar.next(from)).isAfterOrEqualTo(from);
            assertThat(calendar.isWorking(calendar.next(from))).isTrue();
        }
    }
}
