package atrium.domain.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plugs columns of what a feature keeps about records of other types into the lists of these types. */
public interface AddedColumns {

    /** The columns that lists of this type get behind its own; none where the feature has nothing to do with it. */
    List<ListColumn> columns(RecordType type);

    /** Keys of those of them whose filters always stand above the list, too. */
    default List<String> quickFilters(RecordType type) {
        return List.of();
    }

    /** A column of its own as it is where some fields of the type are hidden; empty where it is hidden with them. */
    default Optional<ListColumn> seen(RecordType type, ListColumn column, Set<String> hidden) {
        return hidden.contains(column.key()) ? Optional.empty() : Optional.of(column);
    }

    /** What the columns depend on; as long as it is the same, so are they. */
    default Object state() {
        return Boolean.TRUE;
    }
}
