package atrium.domain.listviews;

import org.jspecify.annotations.Nullable;

/**
 * One value of a row.
 *
 * @param value a String, number, Instant, UUID or list of Tags as the column's kind says; null when empty
 * @param label name of the person, team or record, or the currency of an amount
 * @param reachable whether the viewer may open the record it points to
 */
public record ListCell(@Nullable Object value, @Nullable String label, boolean reachable) {}
