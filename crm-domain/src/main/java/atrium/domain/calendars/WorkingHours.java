package atrium.domain.calendars;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The hours of one day at which people work, as the clock on the wall shows them; slots that touch are one.
 *
 * @param slots the earliest first, none overlapping; none on a day off
 */
public record WorkingHours(List<Slot> slots) {

    /** The minute at which a day is over, written 24:00. */
    public static final int END_OF_DAY = 24 * 60;

    /** A day off. */
    public static final WorkingHours NONE = new WorkingHours(List.of());

    private static final int MINUTES = 60;

    /**
     * From one minute of the day to another.
     *
     * @param from minute that belongs to it, 0 to 1439
     * @param to minute that no longer does, 1 to 1440
     */
    public record Slot(int from, int to) {

        public Slot {
            if (from < 0 || to > END_OF_DAY || from >= to) {
                throw new IllegalArgumentException("no slot of a day: " + from + " to " + to);
            }
        }

        @Override
        public String toString() {
            return clock(from) + "–" + clock(to);
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES, minute % MINUTES);
        }
    }

    /** @throws IllegalArgumentException when slots overlap */
    public WorkingHours {
        List<Slot> joined = new ArrayList<>();
        slots.stream().sorted(Comparator.comparingInt(Slot::from)).forEach(slot -> join(joined, slot));
        slots = List.copyOf(joined);
    }

    private static void join(List<Slot> joined, Slot next) {
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).to > next.from) {
            throw new IllegalArgumentException("slots overlap: " + joined.get(last) + " and " + next);
        }
        if (last >= 0 && joined.get(last).to == next.from) {
            joined.set(last, new Slot(joined.get(last).from, next.to));
        } else {
            joined.add(next);
        }
    }

    /** Those of one slot. */
    public static WorkingHours of(int from, int to) {
        return new WorkingHours(List.of(new Slot(from, to)));
    }

    /** Whether nobody works. */
    public boolean isNone() {
        return slots.isEmpty();
    }

    /** How long people work on a day on which no clock is changed. */
    public Duration length() {
        return Duration.ofMinutes(
                slots.stream().mapToInt(slot -> slot.to - slot.from).sum());
    }

    /** As they are written: {@code 09:00–12:30, 13:30–18:00}; empty on a day off. */
    @Override
    public String toString() {
        return slots.stream().map(Slot::toString).collect(Collectors.joining(", "));
    }
}
