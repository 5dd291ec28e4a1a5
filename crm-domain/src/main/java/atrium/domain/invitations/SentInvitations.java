package atrium.domain.invitations;

import atrium.domain.kernel.RecordRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who was told what of which meeting. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SentInvitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    SentInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Sent> of(UUID meeting) {
        return jdbc.sql("""
                        SELECT activity_id, email, name, sequence, said, cancelled_at IS NOT NULL AS cancelled
                        FROM meeting_invitation WHERE activity_id = :meeting ORDER BY name, email
                        """)
                .param("meeting", meeting)
                .query(RecordRows.of(Sent.class))
                .list();
    }

    /** Keeps others from telling the guests of the same meeting until the transaction ends. */
    void lock(UUID meeting) {
        jdbc.sql("SELECT id FROM activity WHERE id = :meeting FOR NO KEY UPDATE")
                .param("meeting", meeting)
                .query(UUID.class)
                .optional();
    }

    void invited(Sent sent) {
        jdbc.sql("""
                        INSERT INTO meeting_invitation (activity_id, email, name, sequence, said, sent_at)
                        VALUES (:meeting, :email, :name, :sequence, :said, :now)
                        ON CONFLICT (activity_id, email) DO UPDATE SET name = excluded.name, sequence = excluded.sequence,
                          said = excluded.said, sent_at = excluded.sent_at, cancelled_at = NULL
                        """)
                .param("meeting", sent.activityId())
                .param("email", Sent.key(sent.email()))
                .param("name", sent.name())
                .param("sequence", sent.sequence())
                .param("said", sent.said())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void cancelled(UUID meeting, Collection<String> emails, int sequence) {
        jdbc.sql("""
                        UPDATE meeting_invitation SET cancelled_at = :now, sequence = :sequence
                        WHERE activity_id = :meeting AND email = ANY(:emails)
                        """)
                .param("meeting", meeting)
                .param("emails", emails.stream().map(Sent::key).toArray(String[]::new))
                .param("sequence", sequence)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
