package atrium.domain.listviews;

/**
 * How the records of a list are related to others of which something may be asked.
 *
 * @param key name in the text form of conditions: the column that points at the other record, or what points here
 * @param related what may be asked of the others
 * @param many whether several others may point at one record of the list, by {@code column}; else its own column points at one
 * @param column the column that points
 */
public record ListRelation(String key, ListDefinition related, boolean many, String column) {}
