package atrium.web.calendars;

import atrium.domain.calendars.WorkingHours;
import atrium.domain.calendars.WorkingWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A typical week as bars, one line for each weekday.
 *
 * @param hours of the whole week, such as {@code 40}
 */
record WeekPicture(List<Line> lines, String hours) {

    private static final int MINUTES = 60;

    /**
     * A weekday.
     *
     * @param text its hours as they are written; empty on a day off
     * @param length how many hours they are
     */
    record Line(String day, String text, List<Bar> bars, String length) {}

    /** Minutes of the day as an SVG rectangle has them. */
    record Bar(int x, int width) {}

    static WeekPicture of(WorkingWeek week, Locale locale) {
        List<Line> lines = Arrays.stream(DayOfWeek.values())
                .map(day -> line(day, week.on(day), locale))
                .toList();
        return new WeekPicture(lines, hours(week.length()));
    }

    private static Line line(DayOfWeek day, WorkingHours hours, Locale locale) {
        List<Bar> bars = hours.slots().stream()
                .map(slot -> new Bar(slot.from(), slot.to() - slot.from()))
                .toList();
        return new Line(
                day.getDisplayName(TextStyle.FULL_STANDALONE, locale), hours.toString(), bars, hours(hours.length()));
    }

    /** Hours and minutes as {@code 7:30}, whole hours as {@code 8}. */
    static String hours(Duration length) {
        long minutes = length.toMinutes();
        return minutes % MINUTES == 0
                ? String.valueOf(minutes / MINUTES)
                : String.format(Locale.ROOT, "%d:%02d", minutes / MINUTES, minutes % MINUTES);
    }
}
