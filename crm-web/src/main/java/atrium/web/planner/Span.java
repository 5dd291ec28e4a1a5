package atrium.web.planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the calendar is seen at once. Weeks begin on Monday, as in working calendars. */
enum Span {
    DAY("d"),
    WEEK("w"),
    MONTH("m"),
    LIST("l");

    private static final int DAYS_OF_A_LIST = 14;

    private final String key;

    Span(String key) {
        this.key = key;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that leads to it. */
    String key() {
        return key;
    }

    static Optional<Span> of(String code) {
        return Arrays.stream(values()).filter(span -> span.code().equals(code)).findFirst();
    }

    /** The first day that is seen. */
    LocalDate from(LocalDate day) {
        return switch (this) {
            case DAY, LIST -> day;
            case WEEK -> monday(day);
            case MONTH -> monday(day.withDayOfMonth(1));
        };
    }

    /** The day after the last that is seen. */
    LocalDate until(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> monday(day).plusWeeks(1);
            case LIST -> day.plusDays(DAYS_OF_A_LIST);
            case MONTH -> monday(day.with(TemporalAdjusters.lastDayOfMonth())).plusWeeks(1);
        };
    }

    /** The day from which the next one is seen, or the one before. */
    LocalDate beside(LocalDate day, int direction) {
        return switch (this) {
            case DAY -> day.plusDays(direction);
            case WEEK -> day.plusWeeks(direction);
            case LIST -> day.plusDays((long) DAYS_OF_A_LIST * direction);
            case MONTH -> day.plusMonths(direction);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
