package atrium.domain.recyclebin;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordPurged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes records that have lain in the bin for {@link RecycleBin#KEPT}, with all that other features keep about them. */
@Component
class BinPurge {

    private final List<PurgeParticipant> participants;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BinPurge(List<PurgeParticipant> participants, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.events = events;
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
            remove(type, going.stream().map(RecordPurged::record).toList());
            events.publishEvent(new BulkChange(going));
        }
        return going.size();
    }

    private void remove(RecordType type, List<RecordRef> records) {
        List<RecordRef> all = new ArrayList<>(records);
        participants.forEach(participant -> all.addAll(participant.goingAlong(records)));
        participants.forEach(participant -> participant.purge(List.copyOf(all)));
        jdbc.sql("DELETE FROM %s WHERE id = ANY(:ids)".formatted(type.table()))
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .update();
    }
}
