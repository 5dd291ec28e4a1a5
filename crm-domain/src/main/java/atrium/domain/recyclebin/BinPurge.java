package atrium.domain.recyclebin;

import atrium.domain.events.Actor;
import atrium.domain.events.RecordPurged;
import atrium.domain.records.RecordType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes records that have lain in the bin for {@link RecycleBin#KEPT}, with all that other features keep about them. */
@Component
class BinPurge {

    private final RecordRemoval removal;
    private final JdbcClient jdbc;
    private final Clock clock;

    BinPurge(RecordRemoval removal, JdbcClient jdbc, Clock clock) {
        this.removal = removal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Purges records of one type in one transaction, those deleted first before others; records that somebody is restoring
     * at this moment are passed over.
     *
     * @return how many went, at most {@code most}
     */
    @Transactional
    public int purge(RecordType type, int most) {
        Instant now = clock.instant();
        List<RecordPurged> going = jdbc.sql("""
                        SELECT id, name FROM %s WHERE deleted_at <= :before ORDER BY deleted_at, id LIMIT :most
                        FOR UPDATE SKIP LOCKED
                        """.formatted(type.table()))
                .param("before", Timestamp.from(now.minus(RecycleBin.KEPT)))
                .param("most", most)
                .query((row, number) -> new RecordPurged(
                        type.ref(row.getObject("id", UUID.class)), row.getString("name"), Actor.SYSTEM, now))
                .list();
        if (!going.isEmpty()) {
            removal.remove(type, going);
        }
        return going.size();
    }
}
