package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what purged records left on timelines; what tells of another record stays in the other stories in which it stands. */
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
        UUID[] all = records.stream().map(RecordRef::id).toArray(UUID[]::new);
        jdbc.sql("DELETE FROM timeline_entry WHERE record_id = ANY(:ids)")
                .param("ids", all)
                .update();
        release("account", "num_nonnulls(contact_id, about_id) = 0", RecordRef.idsOf("account", records));
        release("contact", "num_nonnulls(account_id, about_id) = 0", RecordRef.idsOf("contact", records));
        release("about", "num_nonnulls(account_id, contact_id) = 0", all);
    }

    private void release(String story, String nowhereElse, UUID[] ids) {
        if (ids.length == 0) {
            return;
        }
        jdbc.sql("DELETE FROM timeline_entry WHERE %s_id = ANY(:ids) AND %s".formatted(story, nowhereElse))
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE timeline_entry SET %1$s_id = NULL WHERE %1$s_id = ANY(:ids)".formatted(story))
                .param("ids", ids)
                .update();
    }
}
