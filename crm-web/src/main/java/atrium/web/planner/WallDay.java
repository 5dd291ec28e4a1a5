package atrium.web.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A day as the clock on the wall shows it, from 00:00 to 24:00 in quarters of an hour. Where the clock leaps forward, the quarters
 * it leaps over are there and nothing begins in them; where it is put back, what comes twice stands in the same quarters. What goes
 * on over the change is as long as the clock shows, and never shorter than it takes.
 *
 * @param begins the moment of 00:00
 * @param ends the moment of 00:00 of the day after
 */
record WallDay(LocalDate date, ZoneId zone, Instant begins, Instant ends) {

    static final int QUARTERS = 96;

    private static final int MINUTES = 15;
    private static final int MINUTES_OF_A_DAY = QUARTERS * MINUTES;

    /**
     * A stretch of the day.
     *
     * @param from its first quarter, 0 to 95
     * @param length how many quarters, at least one
     */
    record Place(int from, int length) {

        int to() {
            return from + length;
        }
    }

    WallDay(LocalDate date, ZoneId zone) {
        this(
                date,
                zone,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** How long it is: 24 hours unless the clocks change. */
    Duration length() {
        return Duration.between(begins, ends);
    }

    /** Whether something that begins and ends at these moments takes place on it, or what takes no time begins on it. */
    boolean holds(Instant from, Instant to) {
        return from.isBefore(ends) && (to.isAfter(begins) || from.equals(begins));
    }

    /** Where something stands that it holds, rounded to whole quarters. */
    Place place(Instant from, Instant to) {
        Instant first = from.isBefore(begins) ? begins : from;
        Instant last = to.isAfter(ends) ? ends : to;
        int start = minute(first);
        int takes = (int) Math.max(0, Duration.between(first, last).toMinutes());
        int end = Math.min(MINUTES_OF_A_DAY, Math.max(minute(last), start + takes));
        int quarter = start / MINUTES;
        return new Place(quarter, Math.max(1, (end + MINUTES - 1) / MINUTES - quarter));
    }

    /** The quarter in which a moment of the day lies. */
    int quarter(Instant at) {
        return Math.min(QUARTERS - 1, minute(at) / MINUTES);
    }

    private int minute(Instant at) {
        ZonedDateTime shown = at.atZone(zone);
        if (shown.toLocalDate().isAfter(date)) {
            return MINUTES_OF_A_DAY;
        }
        return shown.toLocalDate().isBefore(date) ? 0 : shown.getHour() * 60 + shown.getMinute();
    }
}
