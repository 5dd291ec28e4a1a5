package atrium.web.calendarfeeds;

import atrium.domain.repeats.MonthPace;
import atrium.domain.repeats.Repeat;
import atrium.domain.repeats.RepeatRule;
import atrium.domain.repeats.RepeatUnit;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.IntStream;

/** Says rules as iCalendar does (RFC 5545, 3.3.10); those by working days, or by when something is done, it can't say. */
final class FeedRules {

    private static final int NEVER_SHORT = 28;
    private static final int FEBRUARY = 2;

    private FeedRules() {}

    static boolean sayable(Repeat repeat) {
        RepeatRule rule = repeat.rule();
        return rule.unit() != RepeatUnit.WORKING_DAYS && rule.freeDays() && !rule.afterDone();
    }

    /** The rule as it stands from this one on. */
    static Recurrence of(Repeat repeat) {
        RepeatRule rule = repeat.rule();
        Recurrence.Builder said = new Recurrence.Builder(frequency(rule.unit()));
        said.interval(rule.every() == 1 ? null : rule.every());
        LocalDate began = repeat.began();
        switch (rule.unit()) {
            case WEEKS ->
                said.workweekStarts(DayOfWeek.MONDAY)
                        .byDay(rule.weekdays(began).stream()
                                .sorted()
                                .map(FeedZones::weekday)
                                .toArray(DayOfWeek[]::new));
            case MONTHS -> month(rule, began, said);
            case YEARS -> year(began, said);
            default -> {
                // Days need no more.
            }
        }
        said.count(rule.end().times());
        LocalDate until = rule.end().until();
        if (until != null) {
            said.until(
                    repeat.time() == null
                            ? new ICalDate(
                                    new DateTimeComponents(
                                            until.getYear(), until.getMonthValue(), until.getDayOfMonth()),
                                    false)
                            : new ICalDate(Date.from(repeat.moment(until)), true));
        }
        return said.build();
    }

    private static Frequency frequency(RepeatUnit unit) {
        return switch (unit) {
            case WEEKS -> Frequency.WEEKLY;
            case MONTHS -> Frequency.MONTHLY;
            case YEARS -> Frequency.YEARLY;
            default -> Frequency.DAILY;
        };
    }

    private static void month(RepeatRule rule, LocalDate began, Recurrence.Builder said) {
        if (rule.pace() == MonthPace.DAY) {
            days(began.getDayOfMonth(), said);
        } else {
            int nth = rule.nth(began);
            said.byDay(nth == 0 ? -1 : nth, FeedZones.weekday(began.getDayOfWeek()));
        }
    }

    private static void year(LocalDate began, Recurrence.Builder said) {
        said.byMonth(began.getMonthValue());
        if (began.getMonthValue() == FEBRUARY) {
            days(began.getDayOfMonth(), said);
        } else {
            said.byMonthDay(began.getDayOfMonth());
        }
    }

    // The last of those there are: programs would leave out the months that have no 31st.
    private static void days(int day, Recurrence.Builder said) {
        said.byMonthDay(
                IntStream.rangeClosed(Math.min(day, NEVER_SHORT), day).boxed().toArray(Integer[]::new));
        if (day > NEVER_SHORT) {
            said.bySetPos(-1);
        }
    }
}
