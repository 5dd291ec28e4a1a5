package atrium.domain.recyclebin;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordPurged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes records for good, with all that other features keep about them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordRemoval {

    private final List<PurgeParticipant> participants;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RecordRemoval(List<PurgeParticipant> participants, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param going records of one type, at most a few thousand; told as what happened */
    public void remove(RecordType type, List<RecordPurged> going) {
        List<RecordRef> records = going.stream().map(RecordPurged::record).toList();
        List<RecordRef> all = new ArrayList<>(records);
        participants.forEach(participant -> all.addAll(participant.goingAlong(records)));
        participants.forEach(participant -> participant.purge(List.copyOf(all)));
        jdbc.sql("DELETE FROM %s WHERE id = ANY(:ids)".formatted(type.table()))
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .update();
        events.publishEvent(new BulkChange(going));
    }
}
