package atrium.domain.notifications;

import atrium.domain.kernel.RecordRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent to which browser. A message is lent to whoever sends it: it comes back by itself when its sender dies, so it
 * is sent at least once, and a browser shows one that came twice once.
 */
@Component
@Transactional
class PushQueue {

    /** After so long a message is no longer news. */
    static final Duration NEWS = Duration.ofHours(12);

    private static final int AT_ONCE = 20;
    private static final Duration LENT = Duration.ofMinutes(2);

    private static final String FILL = """
            WITH due AS (
              UPDATE notification SET push_at = NULL
              WHERE id IN (SELECT id FROM notification WHERE push_at <= :now ORDER BY push_at LIMIT 200 FOR UPDATE SKIP LOCKED)
              RETURNING id, person_id, at, read_at
            )
            INSERT INTO push_message (notification_id, device_id, due_at, until)
            SELECT due.id, d.id, :now, :until FROM due JOIN push_device d ON d.person_id = due.person_id
            WHERE due.read_at IS NULL
            ON CONFLICT (notification_id, device_id) DO UPDATE SET due_at = excluded.due_at, until = excluded.until, tries = 0
            """;

    private static final String LEND = """
            UPDATE push_message m SET due_at = :back, tries = m.tries + 1
            FROM push_device d, notification n
            WHERE (m.notification_id, m.device_id) IN (
                SELECT notification_id, device_id FROM push_message WHERE due_at <= :now ORDER BY due_at LIMIT :most
                FOR UPDATE SKIP LOCKED)
              AND d.id = m.device_id AND n.id = m.notification_id
            RETURNING m.notification_id, m.device_id, m.tries, m.until, d.person_id, d.endpoint, d.public_key, d.secret,
              n.read_at IS NOT NULL AS read
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PushQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message to a browser. */
    record Message(
            UUID notificationId,
            UUID deviceId,
            int tries,
            Instant until,
            UUID personId,
            String endpoint,
            byte[] publicKey,
            byte[] secret,
            boolean read) {}

    /** Lends some messages whose time has come. */
    List<Message> lend() {
        Instant now = clock.instant();
        jdbc.sql(FILL)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(NEWS)))
                .update();
        return jdbc.sql(LEND)
                .param("now", Timestamp.from(now))
                .param("back", Timestamp.from(now.plus(LENT)))
                .param("most", AT_ONCE)
                .query(RecordRows.of(Message.class))
                .list();
    }

    /** It need not be sent any more. */
    void finish(Message message, boolean sent) {
        jdbc.sql("DELETE FROM push_message WHERE notification_id = :notification AND device_id = :device")
                .param("notification", message.notificationId())
                .param("device", message.deviceId())
                .update();
        if (sent) {
            jdbc.sql("UPDATE push_device SET told_at = :now WHERE id = :device")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("device", message.deviceId())
                    .update();
        }
    }

    /** It is tried again after a while, unless it is no news by then. */
    void retry(Message message, Duration after) {
        Instant again = clock.instant().plus(after);
        if (again.isAfter(message.until())) {
            finish(message, false);
        } else {
            jdbc.sql("""
                            UPDATE push_message SET due_at = :again
                            WHERE notification_id = :notification AND device_id = :device
                            """)
                    .param("again", Timestamp.from(again))
                    .param("notification", message.notificationId())
                    .param("device", message.deviceId())
                    .update();
        }
    }
}
