package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what purged records left on timelines; what tells of another record stays on its other customer's timeline. */
@Component
class TimelinePurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    TimelinePurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("timeline_entry");
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("DELETE FROM timeline_entry WHERE record_id = ANY(:ids)")
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .update();
        release("account", "contact", records);
        release("contact", "account", records);
    }

    private void release(String customer, String other, List<RecordRef> records) {
        UUID[] ids = RecordRef.idsOf(customer, records);
        if (ids.length == 0) {
            return;
        }
        jdbc.sql("DELETE FROM timeline_entry WHERE %s_id = ANY(:ids) AND %s_id IS NULL".formatted(customer, other))
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE timeline_entry SET %1$s_id = NULL WHERE %1$s_id = ANY(:ids)".formatted(customer))
                .param("ids", ids)
                .update();
    }
}
