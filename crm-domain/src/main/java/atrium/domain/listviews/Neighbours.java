package atrium.domain.listviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in a list.
 *
 * @param previous the record before it; null for the first
 * @param next the record behind it; null for the last
 * @param place its place, from 1 on; null beyond {@link ListViews#SORTABLE}
 * @param total how many records match
 */
public record Neighbours(
        @Nullable UUID previous,
        @Nullable UUID next,
        @Nullable Integer place,
        MatchCount total) {}
