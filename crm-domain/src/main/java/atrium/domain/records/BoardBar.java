package atrium.domain.records;

/**
 * Parts the heads of boards by the values of a choice, wherever a list has that column.
 *
 * @param column its key
 */
public record BoardBar(String column) {}
