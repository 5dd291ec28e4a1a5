package atrium.web.planner;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.planner.WallDay.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallDayTests {

    // Moments in UTC; quarters as the clock on the wall shows them.
    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        // a usual day, whole and broken quarters
        "2026-11-23, Europe/Berlin, 2026-11-23T08:00:00Z, 2026-11-23T09:30:00Z, 36, 6",
        "2026-11-23, Europe/Berlin, 2026-11-23T08:10:00Z, 2026-11-23T08:20:00Z, 36, 2",
        "2026-11-23, Europe/Berlin, 2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z, 36, 1",
        // over both midnights
        "2026-11-23, Europe/Berlin, 2026-11-22T12:00:00Z, 2026-11-24T12:00:00Z, 0, 96",
        "2026-11-23, Europe/Berlin, 2026-11-23T22:30:00Z, 2026-11-24T12:00:00Z, 94, 2",
        "2026-11-23, Europe/Berlin, 2026-11-22T22:00:00Z, 2026-11-23T00:00:00Z, 0, 4",
        // 23 hours: 02:00 to 03:00 is leapt over; an hour from 01:30 ends at 03:30
        "2027-03-28, Europe/Berlin, 2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z, 6, 8",
        "2027-03-28, Europe/Berlin, 2027-03-28T01:00:00Z, 2027-03-28T02:00:00Z, 12, 4",
        "2027-03-28, Europe/Berlin, 2027-03-27T23:00:00Z, 2027-03-28T22:00:00Z, 0, 96",
        // 25 hours: an hour from the first 02:30 ends at the second 02:30 and is no nothing
        "2026-10-25, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 10, 4",
        "2026-10-25, Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T02:30:00Z, 10, 4",
        "2026-10-25, Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 0, 96",
        // half an hour, and the day before midnight in the west
        "2026-10-04, Australia/Lord_Howe, 2026-10-03T15:00:00Z, 2026-10-03T16:00:00Z, 6, 6",
        "2026-11-23, America/New_York, 2026-11-24T04:30:00Z, 2026-11-24T05:30:00Z, 94, 2",
        // no midnight: the clock leaps from 00:00 to 01:00
        "2026-04-24, Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-23T23:00:00Z, 4, 4",
    })
    void aStretchStandsWhereTheClockOnTheWallShowsIt(
            LocalDate date, String zone, Instant from, Instant to, int quarter, int length) {
        WallDay day = new WallDay(date, ZoneId.of(zone));

        assertThat(day.holds(from, to)).isTrue();
        assertThat(day.place(from, to)).isEqualTo(new Place(quarter, length));
    }

    @Test
    void aDayHoldsWhatBeginsOnItAndNotWhatEndsWhereItBegins() {
        WallDay day = new WallDay(LocalDate.of(2026, 11, 23), ZoneId.of("UTC"));
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");

        assertThat(day.holds(midnight.minusSeconds(60), midnight)).isFalse();
        assertThat(day.holds(midnight, midnight)).isTrue();
        assertThat(day.holds(day.ends(), day.ends().plusSeconds(60))).isFalse();
    }

    @Test
    void daysOnWhichClocksChangeAreShorterOrLonger() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(new WallDay(LocalDate.of(2027, 3, 28), berlin).length()).hasHours(23);
        assertThat(new WallDay(LocalDate.of(2026, 10, 25), berlin).length()).hasHours(25);
        assertThat(new WallDay(LocalDate.of(2026, 10, 4), ZoneId.of("Australia/Lord_Howe")).length())
                .hasMinutes(23 * 60 + 30);
    }
}
