package atrium.domain.icalendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Writes calendars as text. */
public final class CalendarText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final String PRODUCT = "-//Atrium//Atrium//EN";

    private CalendarText() {}

    /** An empty calendar of ours. */
    public static ICalendar begin() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        return calendar;
    }

    /** The calendar as text, in lines of at most 75 octets. */
    public static String of(ICalendar calendar) {
        StringWriter written = new StringWriter();
        try (ICalWriter writer = new ICalWriter(written, ICalVersion.V2_0)) {
            // It would count characters, while the format counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FoldedLines.of(written.toString());
    }

    /** A day of the calendar and no moment, so that no server's zone moves it. */
    public static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** A text without the signs that the format doesn't know. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }
}
