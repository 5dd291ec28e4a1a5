package atrium.domain.records;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of which no two records of a type hold the same value, also in the archive and the bin.
 *
 * @param key of the field
 * @param constraint or unique index that sees to it
 * @param holds SQL that is true for the row {@code r} that holds the value {@code :text}, compared as the constraint does;
 *     the values of other fields stand under their keys
 * @param within keys of the fields among whose equals the value is unique; none where it is so among all records
 */
public record UniqueField(String key, String constraint, String holds, List<String> within) {

    public UniqueField {
        within = List.copyOf(within);
    }

    /** A field whose values are unique among all records. */
    public UniqueField(String key, String constraint, String holds) {
        this(key, constraint, holds, List.of());
    }

    /** Keys of all fields that together tell one record. */
    public List<String> keys() {
        return Stream.concat(within.stream(), Stream.of(key)).toList();
    }
}
