package atrium.domain.listviews;

/**
 * How many records a filter lets through.
 *
 * @param number exact unless {@code more}
 * @param more whether there are more than {@code number}
 */
public record MatchCount(int number, boolean more) {}
