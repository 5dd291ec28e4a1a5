package atrium.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

    @ParameterizedTest(name = "{0} {1}-{2} {3}")
    @CsvSource({
        // zone, quiet from, until, at, loud
        "Europe/Berlin, 20:00, 07:00, 2027-01-15T12:00:00Z, 2027-01-15T12:00:00Z",
        "Europe/Berlin, 20:00, 07:00, 2027-01-15T18:59:59Z, 2027-01-15T18:59:59Z",
        "Europe/Berlin, 20:00, 07:00, 2027-01-15T19:00:00Z, 2027-01-16T06:00:00Z",
        "Europe/Berlin, 20:00, 07:00, 2027-01-16T05:59:00Z, 2027-01-16T06:00:00Z",
        "Europe/Berlin, 20:00, 07:00, 2027-01-16T06:00:00Z, 2027-01-16T06:00:00Z",
        "Europe/Berlin, 12:00, 13:00, 2027-07-01T10:30:00Z, 2027-07-01T11:00:00Z",
        "Europe/Berlin, 12:00, 13:00, 2027-07-01T11:00:00Z, 2027-07-01T11:00:00Z",
        // The night in which summer begins is an hour shorter, that in which it ends an hour longer.
        "Europe/Berlin, 20:00, 07:00, 2027-03-27T22:00:00Z, 2027-03-28T05:00:00Z",
        "Europe/Berlin, 20:00, 07:00, 2027-10-30T22:00:00Z, 2027-10-31T06:00:00Z",
        // Quiet hours that end within the hour that doesn't exist end when it would have been over.
        "Europe/Berlin, 22:00, 02:30, 2027-03-27T22:00:00Z, 2027-03-28T01:30:00Z",
        "Asia/Kolkata, 22:00, 06:30, 2027-05-01T18:00:00Z, 2027-05-02T01:00:00Z",
        "America/New_York, 00:00, 08:00, 2027-02-28T05:00:00Z, 2027-02-28T13:00:00Z"
    })
    void mailWaitsUntilTheQuietHoursAreOver(ZoneId zone, LocalTime from, LocalTime until, Instant at, Instant loud) {
        assertThat(new Hours(from, until, LocalTime.of(8, 0)).loud(at, zone)).isEqualTo(loud);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "Europe/Berlin, 08:00, 2027-01-15T06:59:00Z, 2027-01-15T07:00:00Z",
        "Europe/Berlin, 08:00, 2027-01-15T07:00:00Z, 2027-01-16T07:00:00Z",
        "Europe/Berlin, 08:00, 2027-03-27T08:00:00Z, 2027-03-28T06:00:00Z",
        "Europe/Berlin, 08:00, 2028-02-28T08:00:00Z, 2028-02-29T07:00:00Z",
        "Asia/Kathmandu, 00:00, 2027-12-31T18:00:00Z, 2027-12-31T18:15:00Z"
    })
    void theDailyMailGoesOutOnceADay(ZoneId zone, LocalTime daily, Instant at, Instant next) {
        assertThat(new Hours(null, null, daily).nextDaily(at, zone)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource("2027-01-15T23:00:00Z")
    void withoutQuietHoursNothingWaits(Instant at) {
        assertThat(Hours.USUAL.loud(at, ZoneId.of("UTC"))).isEqualTo(at);
    }
}
