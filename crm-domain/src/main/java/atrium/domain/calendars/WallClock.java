package atrium.domain.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** The clock on the wall of a zone over a year: by how much it is ahead of UTC, and when that changes. */
final class WallClock {

    // No clock is further from UTC, so a day of the year cannot reach beyond them.
    private static final long MARGIN = 2 * 86_400L;

    private final List<Stretch> stretches = new ArrayList<>();

    WallClock(ZoneId zone, int year) {
        ZoneRules rules = zone.getRules();
        long from = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - MARGIN;
        long end = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() + MARGIN;
        while (from < end) {
            Instant start = Instant.ofEpochSecond(from);
            ZoneOffsetTransition next = rules.nextTransition(start);
            long to = next == null ? end : Math.min(end, next.toEpochSecond());
            stretches.add(new Stretch(from, to, rules.getOffset(start).getTotalSeconds()));
            from = to;
        }
    }

    /** Seconds since 1970 between which the clock runs evenly, and what it adds to UTC. */
    record Stretch(long from, long to, int ahead) {}

    /** Takes the seconds since 1970 at which something begins and ends. */
    interface Spans {

        void add(long from, long to);
    }

    /**
     * Finds when the clock shows times from one to another: not at all when it leaps over them, twice when it is put back.
     *
     * @param from seconds since 1970 as if the clock showed UTC
     */
    void spans(long from, long to, Spans spans) {
        for (Stretch stretch : stretches) {
            long begins = Math.max(from - stretch.ahead, stretch.from);
            long ends = Math.min(to - stretch.ahead, stretch.to);
            if (begins < ends) {
                spans.add(begins, ends);
            }
        }
    }
}
