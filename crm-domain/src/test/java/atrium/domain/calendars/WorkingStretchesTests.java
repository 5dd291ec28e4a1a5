package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingStretchesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aWeekendLiesBetweenTwoStretchesAndBothEndsAreCut() {
        WorkingWeek week = new WorkingWeek(
                Map.of(DayOfWeek.FRIDAY, WorkingHours.of(540, 1020), DayOfWeek.MONDAY, WorkingHours.of(540, 1020)));
        WorkingCalendar calendar = new WorkingCalendar(BERLIN, week, SpecialDays.NONE);

        assertThat(said(calendar, "2026-11-27T12:00", "2026-11-30T10:00"))
                .containsExactly("2026-11-27T12:00/17:00", "2026-11-30T09:00/10:00");
        assertThat(said(calendar, "2026-11-28T00:00", "2026-11-30T09:00")).isEmpty();
    }

    @Test
    void aNightShiftGoesOnIntoTheNewYearAndOverTheHourThatIsLeaptOver() {
        WorkingWeek week = new WorkingWeek(Map.of(
                DayOfWeek.THURSDAY, WorkingHours.of(1320, 1440),
                DayOfWeek.FRIDAY, WorkingHours.of(0, 360),
                DayOfWeek.SUNDAY, WorkingHours.of(60, 240)));
        WorkingCalendar calendar = new WorkingCalendar(BERLIN, week, SpecialDays.NONE);

        assertThat(said(calendar, "2026-12-31T20:00", "2027-01-01T12:00"))
                .as("the year ends in the middle of it")
                .containsExactly("2026-12-31T22:00/00:00", "2027-01-01T00:00/06:00");
        List<WorkingCalendar.Stretch> leapt = calendar.stretches(at("2027-03-28T00:00"), at("2027-03-29T00:00"));
        assertThat(leapt.get(0).from()).isEqualTo(at("2027-03-28T01:00"));
        assertThat(leapt.get(leapt.size() - 1).to()).isEqualTo(at("2027-03-28T04:00"));
    }

    @Test
    void whereNobodyEverWorksThereIsNone() {
        WorkingCalendar never = new WorkingCalendar(BERLIN, new WorkingWeek(Map.of()), SpecialDays.NONE);

        assertThat(said(never, "2026-01-01T00:00", "2028-01-01T00:00")).isEmpty();
    }

    private static List<String> said(WorkingCalendar calendar, String from, String to) {
        return calendar.stretches(at(from), at(to)).stream()
                .map(stretch -> LocalDateTime.ofInstant(stretch.from(), BERLIN) + "/"
                        + LocalDateTime.ofInstant(stretch.to(), BERLIN).toLocalTime())
                .toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
