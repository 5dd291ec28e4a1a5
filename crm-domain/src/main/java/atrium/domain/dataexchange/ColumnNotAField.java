package atrium.domain.dataexchange;

import atrium.domain.kernel.RuleViolation;

/** A column of a file can't go into the field that was chosen for it, or no field could be made for it. */
public final class ColumnNotAField extends RuleViolation {

    private final int column;
    private final transient RuleViolation why;

    ColumnNotAField(int column, RuleViolation why) {
        super("import.problem.not-a-field", column + 1);
        this.column = column;
        this.why = why;
    }

    /** The column, counted from 0. */
    public int column() {
        return column;
    }

    /** What was wrong with the field. */
    public RuleViolation why() {
        return why;
    }
}
