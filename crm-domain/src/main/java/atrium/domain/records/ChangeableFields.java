package atrium.domain.records;

import atrium.domain.events.Actor;
import atrium.domain.records.Changeable.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes fields of many records of a type: the set-based form, a few statements for a thousand records. */
public interface ChangeableFields {

    /** Fields that many records can be given the same value of. */
    List<RecordField> fields();

    /**
     * Changes fields by the rules of a single edit, within the caller's transaction; a record that can't be changed is refused
     * alone.
     *
     * @param edits by record, at most a few thousand
     * @return one outcome for each record
     */
    List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer);

    /**
     * Gives records values back that they had before, in the recycle bin, too. A person may do so with what may be edited as it
     * is, or as it was.
     *
     * @param edits from the values that stand there now to those from before
     * @return one outcome for each record
     */
    List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer);
}
