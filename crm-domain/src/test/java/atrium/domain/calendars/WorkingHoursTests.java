package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import atrium.domain.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:00-17:00                  | 09:00–17:00
            9-12:30, 13.30 – 18h00       | 09:00–12:30, 13:30–18:00
            13-18; 9-12                  | 09:00–12:00, 13:00–18:00
            9 am to 5 pm                 | 09:00–17:00
            12am-12pm                    | 00:00–12:00
            22-24                        | 22:00–24:00
            0-24                         | 00:00–24:00
            9-12, 12-17                  | 09:00–17:00
            09:00–12:30, 13:30–18:00     | 09:00–12:30, 13:30–18:00
            """)
    void hoursAreReadAsPeopleTypeThem(String typed, String written) {
        WorkingHours hours = new HoursText("monday").read(typed);

        assertThat(hours).hasToString(written);
        assertThat(MinuteRanges.hours(MinuteRanges.of(hours))).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nine to five   | calendar.problem.hours.unreadable
            9              | calendar.problem.hours.unreadable
            9-25           | calendar.problem.hours.unreadable
            9-24:01        | calendar.problem.hours.unreadable
            9:60-10        | calendar.problem.hours.unreadable
            13 pm - 14     | calendar.problem.hours.unreadable
            22-6           | calendar.problem.hours.backwards
            9-9            | calendar.problem.hours.backwards
            9-12, 11-13    | calendar.problem.hours.overlap
            0-1,2-3,4-5,6-7,8-9,10-11,12-13,14-15,16-17,18-19,20-21,22-23,23:10-23:20 | calendar.problem.hours.many
            """)
    void whatCannotBeReadIsSaidWhy(String typed, String problem) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new HoursText("monday").read(typed))
                .satisfies(invalid -> assertThat(invalid.messageKey()).isEqualTo(problem))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("monday"));
    }

    @Test
    void aWeekIsStoredAcrossMidnight() {
        WorkingHours round = WorkingHours.of(0, WorkingHours.END_OF_DAY);
        WorkingWeek week = new WorkingWeek(
                Map.of(DayOfWeek.SATURDAY, round, DayOfWeek.SUNDAY, round, DayOfWeek.MONDAY, WorkingHours.of(0, 60)));

        assertThat(MinuteRanges.week("{[0,60),[7200,10080)}")).isEqualTo(week);
        assertThat(MinuteRanges.week(MinuteRanges.of(week))).isEqualTo(week);
    }
}
