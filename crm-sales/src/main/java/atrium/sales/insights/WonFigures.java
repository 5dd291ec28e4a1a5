package atrium.sales.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was won, day by day.
 *
 * @param days the days on which something was won, the earliest first
 */
public record WonFigures(List<Day> days) {

    public WonFigures {
        days = List.copyOf(days);
    }

    /**
     * What was won on one day.
     *
     * @param worth in the company's own currency; null where the viewer doesn't know values, or nobody knows the worth
     * @param unrated the currency of each of those of which nobody knows the worth
     */
    public record Day(LocalDate day, long deals, @Nullable BigDecimal worth, List<String> unrated) {

        public Day {
            unrated = List.copyOf(unrated);
        }
    }

    /** How many were won from one day to another, which is not among them. */
    public long deals(LocalDate from, LocalDate until) {
        return within(from, until).stream().mapToLong(Day::deals).sum();
    }

    /** What these are worth. */
    public BigDecimal worth(LocalDate from, LocalDate until) {
        return within(from, until).stream()
                .map(Day::worth)
                .filter(worth -> worth != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of how many nobody knows the worth, by currency. */
    public Map<String, Long> unrated(LocalDate from, LocalDate until) {
        Map<String, Long> unrated = new TreeMap<>();
        within(from, until).stream()
                .flatMap(day -> day.unrated().stream())
                .forEach(currency -> unrated.merge(currency, 1L, Long::sum));
        return unrated;
    }

    private List<Day> within(LocalDate from, LocalDate until) {
        return days.stream()
                .filter(day -> !day.day().isBefore(from) && day.day().isBefore(until))
                .toList();
    }
}
