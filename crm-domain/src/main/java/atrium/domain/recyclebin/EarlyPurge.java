package atrium.domain.recyclebin;

import atrium.domain.events.RecordPurged;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a record from the bin for good before its time, for those who keep the system. */
@Component
public class EarlyPurge {

    private final RecordRemoval removal;
    private final RecordAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyPurge(RecordRemoval removal, RecordAccess access, JdbcClient jdbc, Clock clock) {
        this.removal = removal;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Removes it with all that goes along; the log keeps that it was there and who let it go.
     *
     * @return what it was called
     * @throws atrium.domain.records.UnknownRecord when it does not lie in the bin, or no longer
     */
    @Transactional
    public String purge(RecordType type, UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        // Whoever restores it at this moment comes first, and then it does not lie there any more.
        jdbc.sql("SELECT FROM %s WHERE id = :id FOR UPDATE".formatted(type.table()))
                .param("id", id)
                .query()
                .listOfRows();
        access.requireDeleted(type, id, Act.DELETE, viewer);
        String name = jdbc.sql("SELECT name FROM %s WHERE id = :id".formatted(type.table()))
                .param("id", id)
                .query(String.class)
                .single();
        removal.remove(type, List.of(new RecordPurged(type.ref(id), name, viewer.actor(), clock.instant())));
        return name;
    }
}
