package atrium.domain.records;

import java.util.Map;
import java.util.function.Consumer;

/** Plugs a record type into the export, which writes what the import of the same type reads. */
public interface Exportable {

    /** The record type. */
    RecordType type();

    /** How many records the viewer may export; archived and deleted ones don't count. */
    long count(Viewer viewer);

    /**
     * Hands over these records one after another, without holding them all, in the order in which they came.
     *
     * @param reader takes the text form by field; people by mail address, teams and accounts by what the import knows them
     *     by
     */
    void each(Viewer viewer, Consumer<Map<String, String>> reader);
}
