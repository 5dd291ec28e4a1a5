package atrium.domain.dataexchange;

import org.jspecify.annotations.Nullable;

/**
 * Where a column could go.
 *
 * @param column counted from 0
 * @param field key of the field; null if the column found no home
 * @param certainty 0 to 1
 * @param byContent the cells tell it, the heading does not
 */
public record SuggestedMapping(int column, @Nullable String field, double certainty, boolean byContent) {}
