package atrium.domain.histories;

import atrium.domain.events.RecordEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of a record's table that follow from facts and are not the entity's own. */
public interface DerivedColumns {

    /** Whether it knows columns of this table. */
    boolean of(String table);

    /** Takes note of a fact. */
    void learn(RecordEvent fact);

    /** The columns of a record about which no more facts come, with the same names for each record of a table. */
    Map<String, @Nullable Object> columns(String table, UUID id);
}
