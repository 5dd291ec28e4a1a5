package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets guests of meetings, and what they were told, go with the contact that they are; the meeting stays. */
@Component
class GuestPurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    GuestPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("meeting_guest", "meeting_invitation");
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("""
                        WITH gone AS (
                          DELETE FROM meeting_guest WHERE contact_id = ANY(:contacts) RETURNING activity_id, email)
                        DELETE FROM meeting_invitation i USING gone
                        WHERE i.activity_id = gone.activity_id AND i.email = lower(gone.email)
                        """).param("contacts", RecordRef.idsOf("contact", records)).update();
    }
}
