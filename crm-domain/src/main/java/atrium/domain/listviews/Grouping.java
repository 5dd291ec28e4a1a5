package atrium.domain.listviews;

/**
 * How the rows of a list are parted.
 *
 * @param column whose values part them
 * @param board whether the parts stand beside each other, as cards that can be moved
 */
public record Grouping(String column, boolean board) {}
