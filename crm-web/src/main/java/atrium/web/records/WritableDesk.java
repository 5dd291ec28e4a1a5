package atrium.web.records;

import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Plugs the doors by which records of a type are made and changed, out of text by field; rows that stand below a record are
 * among it as {@link atrium.domain.records.RecordRows} says. Each method that takes an id throws {@link
 * atrium.domain.records.UnknownRecord} when the viewer sees no such record.
 */
public interface WritableDesk extends StateDesk {

    /** Keys of the fields, and of the rows, that a new record must have. */
    Set<String> demanded();

    /** Keys of what else an example of a new record shows: fields, and those of rows as {@code <rows>.<field>}. */
    default Set<String> exemplary() {
        return Set.of();
    }

    /** What a new record starts with, as text by field. */
    default Map<String, String> presets(Viewer viewer) {
        return type().beginning(viewer);
    }

    /**
     * Opens a record.
     *
     * @throws InvalidRecord when a value can't be stored
     */
    UUID open(Map<String, String> values, Viewer viewer);

    /**
     * Stores what was typed.
     *
     * @throws InvalidRecord when a value can't be stored
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field meanwhile
     */
    void edit(UUID id, FieldEdit edit, Viewer viewer);
}
