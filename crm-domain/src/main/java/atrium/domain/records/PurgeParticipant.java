package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Set;

/**
 * A feature that keeps something about records of other features. When records leave the recycle bin for good it lets go of
 * it, in the same transaction and before their own rows go.
 */
public interface PurgeParticipant {

    /** The tables in which it points at records; a table that points at records and that nobody names fails a test. */
    Set<String> tables();

    /** Its own records that have no life without the ones that go, such as notes about a customer. */
    default List<RecordRef> goingAlong(List<RecordRef> records) {
        return List.of();
    }

    /**
     * Removes or changes its rows so that none points at a record that goes.
     *
     * @param records all that go, those going along included; at most a few thousand
     */
    void purge(List<RecordRef> records);
}
