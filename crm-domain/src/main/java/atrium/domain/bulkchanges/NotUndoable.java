package atrium.domain.bulkchanges;

import atrium.domain.kernel.RuleViolation;

/** A change of many records is still under way, was undone, or is too long ago. */
public final class NotUndoable extends RuleViolation {

    NotUndoable() {
        super("bulk.problem.not-undoable");
    }
}
