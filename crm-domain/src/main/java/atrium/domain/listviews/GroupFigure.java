package atrium.domain.listviews;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the head of a group.
 *
 * @param value that its records have in common; null for those that have none
 * @param sum of what the type's boards add up; null when nothing is, or it is not known, as more records match
 * @param currency of the sum
 * @param unknown how many of them have an amount that the sum lacks, as nobody knows what it is worth
 */
public record GroupFigure(
        @Nullable String value,
        MatchCount count,
        @Nullable BigDecimal sum,
        @Nullable String currency,
        int unknown) {}
