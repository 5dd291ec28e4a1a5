package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plugs a record type that no list shows into the export, which writes all of it as the import of the same type reads it. */
public interface WholeExport {

    /** The record type. */
    RecordType type();

    /** The fields that are written, in their order; some of those that the import takes. */
    List<RecordField> fields();

    /** Whether the viewer may take all of it out. */
    boolean openTo(Viewer viewer);

    /** How many records there are. */
    long count();

    /**
     * Hands over all records, one after another, within the caller's transaction.
     *
     * @param reader takes the text form by field, once or several times for each record
     */
    void each(Consumer<Map<String, String>> reader);
}
