package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Working time against a table of values that were worked out without this code. */
class WorkingTimeTableTests {

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4} {5} = {6}")
    @CsvFileSource(resources = "/calendars/working-time.txt", delimiter = '|')
    void theAnswerIsThatOfTheTable(
            String zone,
            String week,
            @Nullable String special,
            String question,
            String from,
            @Nullable String by,
            String answer) {
        WorkingCalendar calendar = new WorkingCalendar(ZoneId.of(zone), week(week), special(special));

        String found = Answers.of(calendar, question, from, Objects.requireNonNullElse(by, ""));

        assertThat(found).isEqualTo(Answers.isMoment(question) ? moment(answer).toString() : answer);
    }

    private static final class Answers {

        static boolean isMoment(String question) {
            return question.equals("plus") || question.equals("next");
        }

        static String of(WorkingCalendar calendar, String question, String from, String by) {
            Object answer = switch (question) {
                case "plus" -> calendar.plus(moment(from), Duration.parse(by));
                case "between" -> calendar.between(moment(from), moment(by));
                case "next" -> calendar.next(moment(from));
                case "working" -> calendar.isWorking(moment(from));
                case "plusDays" -> calendar.plusDays(LocalDate.parse(from), Integer.parseInt(by));
                case "firstDay" -> calendar.firstDay(LocalDate.parse(from));
                default -> throw new IllegalArgumentException(question);
            };
            return answer.toString();
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static WorkingWeek week(String text) {
        Map<DayOfWeek, WorkingHours> days = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";")) {
            String[] daysAndHours = part.strip().split(" ", 2);
            String[] range = daysAndHours[0].split("-");
            for (int day = Integer.parseInt(range[0]); day <= Integer.parseInt(range[range.length - 1]); day++) {
                days.put(DayOfWeek.of(day), hours(daysAndHours[1]));
            }
        }
        return new WorkingWeek(days);
    }

    private static SpecialDays special(@Nullable String text) {
        Map<LocalDate, WorkingHours> days = new HashMap<>();
        if (text != null) {
            for (String part : text.split(";")) {
                String[] dateAndHours = part.strip().split(" ", 2);
                days.put(LocalDate.parse(dateAndHours[0]), hours(dateAndHours[1]));
            }
        }
        return year -> days;
    }

    private static WorkingHours hours(String text) {
        return text.equals("off") ? WorkingHours.NONE : new HoursText("hours").read(text);
    }
}
