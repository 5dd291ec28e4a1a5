package atrium.domain.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * When people work, and what that makes of hours and days. It never changes; each year is laid out when it is first asked for.
 *
 * <p>It is working time exactly when the clock on the wall of its zone shows a time within a slot of that day. The first minute
 * of a slot belongs to it, the last does not. So:
 *
 * <ul>
 *   <li>when the clock leaps forward, the times it leaps over do not exist: a slot from 01:00 to 04:00 is an hour shorter, one
 *       from 02:00 to 03:00 is none, and a day of nothing else is no working day;
 *   <li>when the clock is put back, times that come twice count twice: a slot from 01:00 to 04:00 is an hour longer, and one
 *       from 01:00 to 02:30 goes on when it is 02:00 again;
 *   <li>a date that a zone skipped has no working time, whatever its weekday.
 * </ul>
 *
 * <p>Working time is real time: two working hours take two hours. Years from 1950 to 2149 are known; beyond them, and when nobody
 * works for ten years, questions that need working time fail with {@link NoWorkingTime}.
 */
public final class WorkingCalendar {

    private static final int FIRST = 1950;
    // Some calendars of the moon end soon after it.
    private static final int LAST = 2149;
    private static final int PATIENCE = 10;
    private static final long LONGEST = (LAST - FIRST + 1) * 366L;
    private static final double SECONDS_OF_A_YEAR = 31_556_952;

    private final ZoneId zone;
    private final WorkingWeek week;
    private final SpecialDays special;
    private final AtomicReferenceArray<WorkingYear> years = new AtomicReferenceArray<>(LAST - FIRST + 1);

    /** @param special days that do not follow the week; asked for whole years, when they are needed */
    public WorkingCalendar(ZoneId zone, WorkingWeek week, SpecialDays special) {
        this.zone = zone;
        this.week = week;
        this.special = special;
    }

    static boolean knows(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** Where its clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether people work at this moment. */
    public boolean isWorking(Instant at) {
        return holding(at).isWorking(at);
    }

    /** Whether there is working time on a date. */
    public boolean worksOn(LocalDate date) {
        return year(date.getYear()).worksOn(date.getDayOfYear());
    }

    /** Working time from one moment to another; negative when the second is the earlier one. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        WorkingYear year = holding(from);
        WorkingYear last = holding(to);
        long worked = -year.workedBefore(from);
        for (; year.year < last.year; year = year(year.year + 1)) {
            worked += year.total;
        }
        return Duration.ofNanos(worked + last.workedBefore(to));
    }

    /**
     * The moment that is so much working time later: the first one, so an hour from Friday 16:00 is Friday 17:00 and not Monday
     * 09:00. A negative duration leads back, to the last such moment; none leads to the moment itself.
     *
     * @throws NoWorkingTime when there is not so much
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isZero()) {
            return from;
        }
        WorkingYear year = holding(from);
        long target = year.workedBefore(from) + nanos(working);
        Onward onward = new Onward(working.isNegative() ? -1 : 1);
        if (working.isNegative()) {
            while (target < 0) {
                year = onward.from(year);
                target += year.total;
            }
            return year.lastBefore(target);
        }
        while (target > year.total) {
            target -= year.total;
            year = onward.from(year);
        }
        return year.firstAfter(target);
    }

    /**
     * The n-th working day after a date, or before it when n is negative; the date itself when n is 0, whether people work on it
     * or not.
     *
     * @throws NoWorkingTime when there are not so many
     */
    public LocalDate plusDays(LocalDate date, int n) {
        if (n == 0) {
            return date;
        }
        return n > 0 ? later(date, n) : earlier(date, n);
    }

    private LocalDate later(LocalDate date, int n) {
        WorkingYear year = year(date.getYear());
        Onward onward = new Onward(1);
        long target = (long) year.workingDaysBefore(date.getDayOfYear() + 1) + n;
        while (target > year.workingDays()) {
            target -= year.workingDays();
            year = onward.from(year);
        }
        return year.workingDay((int) target - 1);
    }

    private LocalDate earlier(LocalDate date, int n) {
        WorkingYear year = year(date.getYear());
        Onward onward = new Onward(-1);
        long target = (long) year.workingDaysBefore(date.getDayOfYear()) + n;
        while (target < 0) {
            year = onward.from(year);
            target += year.workingDays();
        }
        return year.workingDay((int) target);
    }

    /**
     * The moment itself when people work then, else the next at which they begin.
     *
     * @throws NoWorkingTime when they never do
     */
    public Instant next(Instant at) {
        WorkingYear year = holding(at);
        if (year.isWorking(at)) {
            return at;
        }
        Onward onward = new Onward(1);
        long start = year.nextStart(at);
        while (start < 0) {
            year = onward.from(year);
            start = year.nextStart(at);
        }
        return Instant.ofEpochSecond(start);
    }

    /** A stretch of working time. */
    public record Stretch(Instant from, Instant to) {}

    /** The working time between two moments, the earliest stretch first. */
    public List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            WorkingYear year = holding(at);
            Instant nextYear = Instant.ofEpochSecond(year.until);
            if (year.isWorking(at)) {
                Instant end = year.endOfSlot(at);
                stretches.add(new Stretch(at, end.isBefore(to) ? end : to));
                at = end;
            } else {
                long start = year.nextStart(at);
                at = start < 0 ? nextYear : Instant.ofEpochSecond(start);
            }
        }
        return stretches;
    }

    /**
     * The date itself when it is a working day, else the next that is one.
     *
     * @throws NoWorkingTime when none is
     */
    public LocalDate firstDay(LocalDate date) {
        return worksOn(date) ? date : plusDays(date, 1);
    }

    // What is longer than all known years leads beyond them, and would not fit into a number of nanoseconds.
    private static long nanos(Duration duration) {
        if (Math.abs(duration.toDays()) > LONGEST) {
            throw NoWorkingTime.outside(FIRST, LAST);
        }
        return duration.toNanos();
    }

    /** Goes from year to year, and gives up when there is nothing in any of them. */
    private final class Onward {

        private final int direction;
        private int idle;

        Onward(int direction) {
            this.direction = direction;
        }

        WorkingYear from(WorkingYear year) {
            idle = year.total == 0 ? idle + 1 : 0;
            if (idle >= PATIENCE) {
                throw NoWorkingTime.forYears(PATIENCE);
            }
            return year(year.year + direction);
        }
    }

    // A guess by the mean length of a year is wrong by one year at most.
    private WorkingYear holding(Instant at) {
        long second = at.getEpochSecond();
        double guess = Math.floor(1970 + second / SECONDS_OF_A_YEAR);
        WorkingYear year = year((int) Math.max(FIRST, Math.min(LAST, guess)));
        if (!year.holds(second)) {
            year = year(second < year.from ? year.year - 1 : year.year + 1);
        }
        if (!year.holds(second)) {
            throw NoWorkingTime.outside(FIRST, LAST);
        }
        return year;
    }

    private WorkingYear year(int number) {
        if (!knows(number)) {
            throw NoWorkingTime.outside(FIRST, LAST);
        }
        WorkingYear known = years.get(number - FIRST);
        if (known != null) {
            return known;
        }
        WorkingYear year = new WorkingYear(number, zone, week, special.in(number));
        years.set(number - FIRST, year);
        return year;
    }
}
