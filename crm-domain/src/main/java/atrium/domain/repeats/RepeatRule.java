package atrium.domain.repeats;

import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often something comes again. Which weekday or day of the month is meant follows from the day on which the rule began, so
 * the 31st falls on the last day of shorter months and returns to the 31st, and 29 February on the 28th. Weeks begin on Monday.
 *
 * @param every every how many units, from 1 on
 * @param on the weekdays of rules in weeks; empty for the one on which it began, and in other units
 * @param pace the day of rules in months; DAY in other units
 * @param afterDone whether it is counted from the day on which the one before was done, and not from the planned one
 * @param freeDays whether days on which nobody works are kept; else the next working day takes their place
 * @param end when it ends
 */
public record RepeatRule(
        RepeatUnit unit,
        int every,
        Set<DayOfWeek> on,
        MonthPace pace,
        boolean afterDone,
        boolean freeDays,
        RepeatEnd end) {

    /** Most units between two. */
    public static final int LONGEST = 999;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int FIFTH = 5;

    public RepeatRule {
        on = Set.copyOf(on);
        if (every < 1 || every > LONGEST) {
            throw new IllegalArgumentException("every " + every);
        }
    }

    RepeatRule ending(RepeatEnd newEnd) {
        return new RepeatRule(unit, every, on, pace, afterDone, freeDays, newEnd);
    }

    /** The weekdays of a rule in weeks that began on this day. */
    public Set<DayOfWeek> weekdays(LocalDate began) {
        return on.isEmpty() ? EnumSet.of(began.getDayOfWeek()) : EnumSet.copyOf(on);
    }

    /** Which of its weekday of a month the rule means, from 1 on; 0 for the last. */
    public int nth(LocalDate began) {
        int nth = (began.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
        return pace == MonthPace.LAST || nth == FIFTH ? 0 : nth;
    }

    /**
     * The next date.
     *
     * @param began the day on which the rule began
     * @param day the one before, or the day on which it was done; where nobody ever works, working days are days as they come
     */
    LocalDate next(LocalDate began, LocalDate day, WorkingCalendar working) {
        return switch (unit) {
            case DAYS -> day.plusDays(every);
            case WORKING_DAYS -> workingDay(day, working);
            case WEEKS -> afterDone ? day.plusWeeks(every) : weekday(weekdays(began), day);
            case MONTHS -> afterDone ? day.plusMonths(every) : month(began, day);
            case YEARS -> afterDone ? day.plusYears(every) : year(began, day);
        };
    }

    /** The day on which what falls on a date is to be done. */
    LocalDate due(LocalDate date, WorkingCalendar working) {
        if (freeDays || unit == RepeatUnit.WORKING_DAYS) {
            return date;
        }
        try {
            return working.firstDay(date);
        } catch (NoWorkingTime never) {
            return date;
        }
    }

    /** Whether a date is one of the rule's own, rather than only where it began. */
    boolean meets(LocalDate began, LocalDate date) {
        return switch (unit) {
            case WEEKS -> weekdays(began).contains(date.getDayOfWeek());
            case MONTHS -> in(YearMonth.from(date), began).equals(date);
            default -> true;
        };
    }

    private LocalDate workingDay(LocalDate day, WorkingCalendar working) {
        try {
            return working.plusDays(day, every);
        } catch (NoWorkingTime never) {
            return day.plusDays(every);
        }
    }

    private LocalDate weekday(Set<DayOfWeek> weekdays, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate later = firstAfter(weekdays, monday, day);
        if (later != null) {
            return later;
        }
        LocalDate first = firstAfter(weekdays, monday.plusWeeks(every), day);
        return first == null ? day.plusWeeks(every) : first;
    }

    private static @Nullable LocalDate firstAfter(Set<DayOfWeek> weekdays, LocalDate monday, LocalDate day) {
        return weekdays.stream()
                .map(weekday -> monday.plusDays(weekday.ordinal()))
                .filter(date -> date.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate month(LocalDate began, LocalDate day) {
        LocalDate same = in(YearMonth.from(day), began);
        return same.isAfter(day) ? same : in(YearMonth.from(day).plusMonths(every), began);
    }

    private LocalDate in(YearMonth month, LocalDate began) {
        if (pace == MonthPace.DAY) {
            return month.atDay(Math.min(began.getDayOfMonth(), month.lengthOfMonth()));
        }
        int nth = nth(began);
        DayOfWeek weekday = began.getDayOfWeek();
        return month.atDay(1)
                .with(
                        nth == 0
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    // Counted from the beginning, so that 29 February returns.
    private LocalDate year(LocalDate began, LocalDate day) {
        return began.plusYears(ChronoUnit.YEARS.between(YearMonth.from(began), YearMonth.from(day)) + every);
    }
}
