package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Plugs a listed record type into the export, which writes what the import of the same type reads. */
public interface Exportable {

    /** The record type. */
    RecordType type();

    /** The fields that are written, in their order; the same that the import takes. */
    default List<RecordField> fields() {
        return type().fields();
    }

    /**
     * Hands over some records in the order of their ids; those that the viewer may not export are left out.
     *
     * @param ids at most a few thousand
     * @param reader takes the record and its text form by field, which it may change, once or several times for each record; people by mail address, teams
     *     and accounts by what the import knows them by, accounts that the viewer doesn't see not at all
     */
    void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader);
}
