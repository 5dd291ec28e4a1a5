package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets activities go with the customer they are about; one with a person stays when only the person's account goes. */
@Component
class ActivityPurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    ActivityPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("activity");
    }

    @Override
    public List<RecordRef> goingAlong(List<RecordRef> records) {
        return jdbc.sql("""
                        SELECT id FROM activity
                        WHERE contact_id = ANY(:contacts) OR (account_id = ANY(:accounts) AND contact_id IS NULL)
                        """)
                .param("contacts", RecordRef.idsOf("contact", records))
                .param("accounts", RecordRef.idsOf("account", records))
                .query((row, number) -> new RecordRef(ActivityTimeline.TYPE, row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("DELETE FROM activity WHERE id = ANY(:ids)")
                .param("ids", RecordRef.idsOf(ActivityTimeline.TYPE, records))
                .update();
        jdbc.sql("UPDATE activity SET account_id = NULL, version = version + 1 WHERE account_id = ANY(:ids)")
                .param("ids", RecordRef.idsOf("account", records))
                .update();
    }
}
