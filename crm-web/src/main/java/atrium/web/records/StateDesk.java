package atrium.web.records;

import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Map;
import java.util.UUID;

/**
 * Plugs a record type into archive and recycle bin. Each method that takes an id throws {@link UnknownRecord} when the viewer
 * sees no such record.
 */
public interface StateDesk {

    /** The record type. */
    RecordType type();

    /** The name to show for the values of a form. */
    default String name(Map<String, String> values) {
        return values.getOrDefault("name", "");
    }

    /** A record's fields as text, what follows from them and the rows below it among it; absent means empty. */
    Map<String, String> values(UUID id, Viewer viewer);

    /** Hides a record from lists. */
    void archive(UUID id, Viewer viewer);

    /** Puts a record into the recycle bin. */
    void delete(UUID id, Viewer viewer);

    /** Takes a record out of the archive or the bin. */
    void restore(UUID id, Viewer viewer);
}
