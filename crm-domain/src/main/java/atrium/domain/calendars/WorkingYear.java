package atrium.domain.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One year of a calendar, laid out so that every question is a binary search; working time is counted in nanoseconds. */
final class WorkingYear {

    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400L;
    private static final long MINUTE = 60L;

    final int year;

    /** Seconds since 1970 at which it begins and ends. */
    final long from;

    final long until;

    /** All working time of it. */
    final long total;

    private final long[] starts;
    private final long[] ends;
    // Working time of the year before each of them.
    private final long[] before;
    // Days of the year on which there is working time, counted from 1.
    private final int[] days;

    private record Span(long from, long to) {}

    WorkingYear(int year, ZoneId zone, WorkingWeek week, Map<LocalDate, WorkingHours> special) {
        this.year = year;
        LocalDate first = LocalDate.of(year, 1, 1);
        this.from = first.atStartOfDay(zone).toEpochSecond();
        this.until = first.plusYears(1).atStartOfDay(zone).toEpochSecond();
        WallClock clock = new WallClock(zone, year);
        List<Span> spans = new ArrayList<>();
        this.days = IntStream.rangeClosed(1, first.lengthOfYear())
                .filter(day -> {
                    LocalDate date = first.withDayOfYear(day);
                    WorkingHours usual = week.on(DayOfWeek.from(date));
                    return add(date, special.getOrDefault(date, usual), clock, spans);
                })
                .toArray();
        spans.sort(Comparator.comparingLong(Span::from));
        this.starts = spans.stream().mapToLong(Span::from).toArray();
        this.ends = spans.stream().mapToLong(Span::to).toArray();
        this.before = new long[starts.length + 1];
        for (int at = 0; at < starts.length; at++) {
            before[at + 1] = before[at] + (ends[at] - starts[at]) * SECOND;
        }
        this.total = before[starts.length];
    }

    private static boolean add(LocalDate date, WorkingHours hours, WallClock clock, List<Span> spans) {
        int known = spans.size();
        long midnight = date.toEpochDay() * DAY;
        for (WorkingHours.Slot slot : hours.slots()) {
            clock.spans(
                    midnight + slot.from() * MINUTE,
                    midnight + slot.to() * MINUTE,
                    (begins, finishes) -> spans.add(new Span(begins, finishes)));
        }
        return spans.size() > known;
    }

    boolean holds(long second) {
        return from <= second && second < until;
    }

    boolean isWorking(Instant at) {
        int slot = slot(at);
        return slot >= 0 && at.getEpochSecond() < ends[slot];
    }

    /** Working time of the year before a moment of it. */
    long workedBefore(Instant at) {
        int slot = slot(at);
        if (slot < 0) {
            return 0;
        }
        long second = at.getEpochSecond();
        return second >= ends[slot] ? before[slot + 1] : before[slot] + (second - starts[slot]) * SECOND + at.getNano();
    }

    /** The first moment by which so much has been worked, more than none and at most all of the year. */
    Instant firstAfter(long worked) {
        int found = Arrays.binarySearch(before, worked);
        int slot = (found >= 0 ? found : -found - 1) - 1;
        return moment(slot, worked);
    }

    /** The last moment by which no more has been worked, less than all of the year. */
    Instant lastBefore(long worked) {
        int found = Arrays.binarySearch(before, worked);
        int slot = found >= 0 ? found : -found - 2;
        return moment(slot, worked);
    }

    /** The first second of a slot that begins later; -1 when there is none. */
    long nextStart(Instant at) {
        int next = slot(at) + 1;
        return next < starts.length ? starts[next] : -1;
    }

    /** When the slot ends in which people work at this moment. */
    Instant endOfSlot(Instant working) {
        return Instant.ofEpochSecond(ends[slot(working)]);
    }

    int workingDays() {
        return days.length;
    }

    /** How many working days lie before a day of the year. */
    int workingDaysBefore(int dayOfYear) {
        int found = Arrays.binarySearch(days, dayOfYear);
        return found >= 0 ? found : -found - 1;
    }

    /** @param number counted from 0 */
    LocalDate workingDay(int number) {
        return LocalDate.ofYearDay(year, days[number]);
    }

    boolean worksOn(int dayOfYear) {
        return Arrays.binarySearch(days, dayOfYear) >= 0;
    }

    private Instant moment(int slot, long worked) {
        long inside = worked - before[slot];
        return Instant.ofEpochSecond(starts[slot] + inside / SECOND, inside % SECOND);
    }

    // The last one that has begun; -1 before the first.
    private int slot(Instant at) {
        int found = Arrays.binarySearch(starts, at.getEpochSecond());
        return found >= 0 ? found : -found - 2;
    }
}
