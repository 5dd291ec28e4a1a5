package atrium.domain.dataexchange;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.InvalidRecord;

/** No field could be made for a column of a file. */
public final class ColumnNotAField extends RuleViolation {

    private final int column;
    private final transient InvalidRecord why;

    ColumnNotAField(int column, InvalidRecord why) {
        super("import.problem.not-a-field", column + 1);
        this.column = column;
        this.why = why;
    }

    /** The column, counted from 0. */
    public int column() {
        return column;
    }

    /** What was wrong with the field. */
    public InvalidRecord why() {
        return why;
    }
}
