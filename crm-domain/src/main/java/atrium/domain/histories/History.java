package atrium.domain.histories;

import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import org.jspecify.annotations.Nullable;

/** Takes in what a past consists of: records as they are today, and the facts that made them so. */
public interface History {

    /** Adds a new entity; those it points to were added before. */
    void record(Object entity);

    /** Adds a row of a record that is no entity, with values as {@link RowInsert#write} takes them; its table is known as one of {@link RowTables}. */
    void row(RowInsert table, @Nullable Object[] values);

    /** Adds a fact about an added entity. */
    void told(RecordEvent fact);

    /** Says that no more facts come about the records added until now. */
    void chapterEnds();
}
