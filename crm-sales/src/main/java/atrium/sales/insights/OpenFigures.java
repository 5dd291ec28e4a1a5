package atrium.sales.insights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open.
 *
 * @param byStage by code of the stage; stages without deals are absent
 * @param byOwner what is worth most first
 * @param byMonth by when they are expected to be closed, in that order; none where the viewer doesn't know the days
 * @param unrated how many have a value of which nobody knows the worth, by currency; none where the viewer doesn't know values
 */
public record OpenFigures(
        DealSum all,
        Map<String, DealSum> byStage,
        List<OfOwner> byOwner,
        List<OfMonth> byMonth,
        Map<String, Long> unrated) {

    public OpenFigures {
        byStage = Map.copyOf(byStage);
        byOwner = List.copyOf(byOwner);
        byMonth = List.copyOf(byMonth);
        unrated = Map.copyOf(unrated);
    }

    /** What one person has; null for what nobody owns. */
    public record OfOwner(@Nullable UUID owner, DealSum sum) {}

    /**
     * What is expected in one time.
     *
     * @param months so many after the current one, {@link OpenDeals#LAST} for that month and all later ones, {@link OpenDeals#OVERDUE}
     *     for before today, {@link OpenDeals#SOMEDAY} for no day
     */
    public record OfMonth(int months, DealSum sum) {}
}
