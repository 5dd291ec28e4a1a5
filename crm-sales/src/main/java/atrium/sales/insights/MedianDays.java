package atrium.sales.insights;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The median of some durations: half of them are at most, half of them at least so long.
 *
 * @param days whole days and, between two middle ones of an even number, perhaps a half
 * @param atLeast whether it may still grow: a duration that goes on counts as it is now, and some of these are below the median
 */
public record MedianDays(double days, boolean atLeast) {

    /** Durations in whole days, with how often each was met. */
    static final class Tally {

        private final SortedMap<Integer, Long> all = new TreeMap<>();
        private int shortestOpen = Integer.MAX_VALUE;

        void add(int days, boolean goesOn, long times) {
            all.merge(days, times, Long::sum);
            if (goesOn) {
                shortestOpen = Math.min(shortestOpen, days);
            }
        }

        @Nullable MedianDays median() {
            long total = all.values().stream().mapToLong(Long::longValue).sum();
            if (total == 0) {
                return null;
            }
            double days = (at((total - 1) / 2) + at(total / 2)) / 2.0;
            return new MedianDays(days, shortestOpen < days);
        }

        private int at(long place) {
            long passed = 0;
            for (Map.Entry<Integer, Long> entry : all.entrySet()) {
                passed += entry.getValue();
                if (passed > place) {
                    return entry.getKey();
                }
            }
            throw new IllegalStateException("No duration at " + place);
        }
    }
}
