package atrium.domain.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.calendars.SpecialDays;
import atrium.domain.calendars.WorkingCalendar;
import atrium.domain.calendars.WorkingHours;
import atrium.domain.calendars.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Dates and moments against a table that was worked out without this code. */
class RepeatTableTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours DAY = new WorkingHours(List.of(new WorkingHours.Slot(540, 1020)));

    @ParameterizedTest(name = "{0} {1} {2} {3} = {4}")
    @CsvFileSource(resources = "/repeats/repeats.txt", delimiter = '|')
    void theAnswerIsThatOfTheTable(String question, String rule, String beginning, String by, String answer) {
        assertThat(answer(question, rule, beginning, by)).isEqualTo(answer);
    }

    private static String answer(String question, String rule, String beginning, String by) {
        return switch (question) {
            case "series" -> series(repeat(rule, beginning), Integer.parseInt(by));
            case "done" -> done(repeat(rule, beginning), LocalDate.parse(by));
            case "moment" ->
                new Repeat(
                                RepeatText.of("unit=days"),
                                LocalDate.EPOCH,
                                LocalDate.EPOCH,
                                LocalTime.parse(beginning),
                                ZoneId.of(rule))
                        .moment(LocalDate.parse(by))
                        .toString();
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static Repeat repeat(String rule, String began) {
        return Repeat.beginning(RepeatText.of(rule), LocalDate.parse(began), null, BERLIN);
    }

    private static String series(Repeat repeat, int most) {
        String dates = repeat.following(repeat.began(), calendar())
                .limit(most)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        return dates.isEmpty() ? "none" : dates;
    }

    private static String done(Repeat repeat, LocalDate day) {
        return repeat.after(day, calendar())
                .map(next -> next.due() + " " + next.missed())
                .orElse("none");
    }

    private static WorkingCalendar calendar() {
        Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, DAY);
            }
        }
        Map<LocalDate, WorkingHours> off = List.of(
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-28",
                        "2026-12-31",
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29")
                .stream()
                .map(LocalDate::parse)
                .collect(Collectors.toMap(Function.identity(), any -> WorkingHours.NONE));
        SpecialDays special = year -> off;
        return new WorkingCalendar(BERLIN, new WorkingWeek(week), special);
    }
}
