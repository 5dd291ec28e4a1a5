package atrium.domain.repeats;

import atrium.domain.calendars.WorkingCalendar;
import atrium.domain.calendars.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of those that a rule makes, and so where the next ones are.
 *
 * @param began the day on which the rule began
 * @param date the day of this one by the rule, wherever it was moved
 * @param time of day on the wall in the zone; null for whole days
 * @param zone where its days and times are meant
 */
public record Repeat(
        RepeatRule rule,
        LocalDate began,
        LocalDate date,
        @Nullable LocalTime time,
        ZoneId zone) {

    // Working calendars know the years until then.
    private static final int LAST_YEAR = 2149;
    private static final WorkingCalendar NO_DAYS =
            new WorkingCalendar(ZoneOffset.UTC, new WorkingWeek(Map.of()), year -> Map.of());

    /**
     * The one that follows.
     *
     * @param due the day on which it is to be done
     * @param missed how many that would have been due meanwhile were left out
     */
    public record Next(Repeat repeat, LocalDate due, int missed) {}

    /** The first of its rule. */
    public static Repeat beginning(RepeatRule rule, LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return new Repeat(rule, day, day, time, zone);
    }

    /** What {@link #toString} wrote. */
    public static Repeat of(String text) {
        Map<String, String> parts = RepeatText.parts(text);
        String time = parts.get("time");
        return new Repeat(
                RepeatText.of(text.substring(0, text.indexOf(" began="))),
                LocalDate.parse(part(parts, "began")),
                LocalDate.parse(part(parts, "date")),
                time == null ? null : LocalTime.parse(time),
                ZoneId.of(part(parts, "zone")));
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** The one that follows when this one is done on a day: the first that is due after that day; empty when it was the last. */
    public Optional<Next> after(LocalDate done, WorkingCalendar working) {
        if (rule.afterDone()) {
            return next(done, working).map(next -> new Next(next, next.due(working), 0));
        }
        LocalDate due = due(working);
        LocalDate reached = due.isAfter(done) ? due : done;
        int missed = 0;
        Optional<Repeat> next = next(date, working);
        while (next.isPresent() && !next.get().due(working).isAfter(reached)) {
            missed += next.get().due(working).isBefore(done) ? 1 : 0;
            next = next.get().next(next.get().date, working);
        }
        int left = missed;
        return next.map(found -> new Next(found, found.due(working), left));
    }

    /** The same as {@link #after} for a rule that asks for no working days. */
    public Optional<Next> afterWithoutCalendar(LocalDate done) {
        return after(done, NO_DAYS);
    }

    /** Whether it lies on a date of its rule, at a time there is: the first may stand before the weekdays that were chosen. */
    public boolean isRegular() {
        return rule.meets(began, date)
                && (time == null || moment(date).atZone(zone).toLocalTime().equals(time));
    }

    private Optional<Repeat> next(LocalDate day, WorkingCalendar working) {
        LocalDate next = rule.next(began, day, working);
        if (next.getYear() > LAST_YEAR || !rule.end().allows(next)) {
            return Optional.empty();
        }
        return Optional.of(new Repeat(rule.ending(rule.end().before(-1)), began, next, time, zone));
    }

    /** The days on which the next ones will be due if nothing is moved, the earliest first; none when that depends on when they are done. */
    public Stream<LocalDate> following(LocalDate today, WorkingCalendar working) {
        if (rule.afterDone()) {
            return Stream.empty();
        }
        return Stream.iterate(
                        after(today, working),
                        Optional::isPresent,
                        next -> next.flatMap(one -> one.repeat().after(one.due(), working)))
                .flatMap(Optional::stream)
                .map(Next::due);
    }

    /** An earlier one, from which this one was reached by leaving out; empty when the rule doesn't lead from there to here. */
    public Optional<Repeat> leftOut(LocalDate earlier, WorkingCalendar working) {
        if (earlier.isBefore(began) || !earlier.equals(began) && !rule.meets(began, earlier)) {
            return Optional.empty();
        }
        int times = 0;
        LocalDate day = earlier;
        while (day.isBefore(date)) {
            day = rule.afterDone() ? date : rule.next(began, day, working);
            times++;
        }
        return day.equals(date)
                ? Optional.of(new Repeat(rule.ending(rule.end().before(times)), began, earlier, time, zone))
                : Optional.empty();
    }

    /** The day on which it is to be done by the rule. */
    public LocalDate due(WorkingCalendar working) {
        return rule.due(date, working);
    }

    /**
     * The moment on a day at which it is due: a time that the clocks leap over comes as much later, one that comes twice is the
     * first; the end of the day for whole days.
     */
    public Instant moment(LocalDate day) {
        return time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    /** The text form, as it is stored. */
    @Override
    public String toString() {
        return RepeatText.write(rule) + " began=" + began + " date=" + date + (time == null ? "" : " time=" + time)
                + " zone=" + zone.getId();
    }
}
