package atrium.domain.records;

/**
 * A field of which no two records of a type hold the same value, also in the archive and the bin.
 *
 * @param key of the field
 * @param constraint or unique index that sees to it
 * @param holds SQL that is true for the row {@code r} that holds the value {@code :text}, compared as the constraint does
 */
public record UniqueField(String key, String constraint, String holds) {}
