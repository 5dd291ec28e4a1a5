package atrium.domain.histories;

import atrium.domain.events.RecordEvent;

/** What an engine that keeps a row for each fact writes when facts come in by the million. */
public interface FactRows {

    /** The table it writes. */
    String table();

    /** Writes the row that the fact leaves, if it leaves one. */
    void write(RecordEvent fact, RowsOut out);
}
