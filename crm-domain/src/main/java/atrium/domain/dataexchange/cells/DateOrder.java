package atrium.domain.dataexchange.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column writes 4 March as 4/3 or as 3/4. Dates that begin with the year, have points or name the month are
 * the same in both; a date that exists in one order only is read in that one, whatever the column's.
 */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final int LONGEST = 60;

    /** Two digits mean the hundred years that end there. */
    private static final int LAST_TWO_DIGIT_YEAR = 2069;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|()(\\d{2})(\\d{2}))");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}");
    private static final int DAY = 10;

    private static final Pattern TIME = Pattern.compile(
            "[T ,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?\\s?(?:[AaPp]\\.?[Mm]\\.?)?\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$");

    private static final Pattern CLOCK = Pattern.compile(
            "[T ,]+(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s?(?:(?<half>[AaPp])\\.?[Mm]\\.?)?\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$");

    /** The date, without the time that may follow it; null if the text is none. */
    public @Nullable LocalDate read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String date = TIME.matcher(text.strip()).replaceFirst("");
        Matcher year = YEAR_FIRST.matcher(date);
        if (year.matches()) {
            boolean parted = year.group(3) != null;
            return CalendarDay.of(year.group(1), year.group(parted ? 3 : 6), year.group(parted ? 4 : 7));
        }
        Matcher digits = DIGITS.matcher(date);
        if (!digits.matches()) {
            return CalendarDay.withMonthName(date);
        }
        LocalDate dayFirst = inOrder(DAY_FIRST, digits);
        LocalDate monthFirst = inOrder(MONTH_FIRST, digits);
        boolean asDayFirst = monthFirst == null
                || (dayFirst != null && (this == DAY_FIRST || digits.group(2).equals(".")));
        return asDayFirst ? dayFirst : monthFirst;
    }

    /** The date in ISO form, with the time of the day behind it where one is written; null if the text is neither. */
    public @Nullable String readMoment(String text) {
        return ISO.matcher(text).matches() ? isoMoment(text) : spelledMoment(text);
    }

    // What most programs write needs no guessing.
    private @Nullable String isoMoment(String text) {
        try {
            LocalDate date = LocalDate.parse(text.substring(0, DAY));
            LocalTime time = LocalTime.parse(text.substring(DAY + 1));
            if (date.getYear() < 1) {
                return null;
            }
            return date + "T" + (time.getSecond() == 0 ? time + ":00" : time.toString());
        } catch (DateTimeException notOfTheCalendar) {
            return spelledMoment(text);
        }
    }

    private @Nullable String spelledMoment(String text) {
        LocalDate date = read(text);
        if (date == null) {
            return null;
        }
        Matcher time = CLOCK.matcher(text.strip());
        if (!time.find()) {
            return date.toString();
        }
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        if (half != null) {
            hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
        }
        int minute = Integer.parseInt(time.group("minute"));
        int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
        return hour > 23 || minute > 59 || second > 59
                ? null
                : date + "T%02d:%02d:%02d".formatted(hour, minute, second);
    }

    /** The order that the cells prove; empty if every date exists in both orders. */
    public static Optional<DateOrder> of(Collection<String> cells) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (String cell : cells) {
            Matcher digits = DIGITS.matcher(
                    TIME.matcher(cell.length() > LONGEST ? "" : cell.strip()).replaceFirst(""));
            if (digits.matches()) {
                boolean asDay = inOrder(DAY_FIRST, digits) != null;
                boolean asMonth = inOrder(MONTH_FIRST, digits) != null;
                boolean points = digits.group(2).equals(".");
                dayFirst += asDay && (!asMonth || points) ? 1 : 0;
                monthFirst += asMonth && !asDay ? 1 : 0;
            }
        }
        return dayFirst == monthFirst ? Optional.empty() : Optional.of(dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST);
    }

    private static @Nullable LocalDate inOrder(DateOrder order, Matcher digits) {
        boolean dayFirst = order == DAY_FIRST;
        String year = digits.group(4);
        return CalendarDay.of(
                year.length() == 2 ? fullYear(year) : year,
                digits.group(dayFirst ? 3 : 1),
                digits.group(dayFirst ? 1 : 3));
    }

    private static String fullYear(String twoDigits) {
        int century = LAST_TWO_DIGIT_YEAR / 100 * 100;
        int year = century + Integer.parseInt(twoDigits);
        return String.valueOf(year > LAST_TWO_DIGIT_YEAR ? year - 100 : year);
    }
}
