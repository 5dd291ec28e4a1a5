package atrium.domain.mail;

import atrium.domain.kernel.RecordRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands waiting letters to the nodes, each to one, and notes how it went. */
@Component
class LetterQueue {

    private static final int BATCH = 10;
    private static final int LONGEST_ERROR = 1000;

    // Who claimed letters and died loses them to the others after this time.
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(
            UUID id,
            String recipient,
            String subject,
            String text,
            @Nullable String html,
            @Nullable String replyTo,
            @Nullable String calendarMethod,
            @Nullable String calendar,
            int attempts) {}

    @Transactional
    public List<Due> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        UPDATE outgoing_mail SET attempts = attempts + 1, next_attempt_at = :until
                        WHERE id IN (
                          SELECT id FROM outgoing_mail
                          WHERE state = 'WAITING' AND next_attempt_at <= :now AND (void_after IS NULL OR void_after > :now)
                          ORDER BY next_attempt_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, text, html, reply_to, calendar_method, calendar, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(CLAIM)))
                .param("batch", BATCH)
                .query(RecordRows.of(Due.class))
                .list();
    }

    @Transactional
    public void sent(Due letter) {
        jdbc.sql("""
                        UPDATE outgoing_mail SET state = 'SENT', sent_at = :now, error = NULL,
                          text = CASE WHEN void_after IS NULL THEN text ELSE '' END,
                          html = CASE WHEN void_after IS NULL THEN html END,
                          calendar = CASE WHEN void_after IS NULL THEN calendar END
                        WHERE id = :id
                        """)
                .param("id", letter.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void failed(Due letter, Exception failure, boolean forGood) {
        boolean over = forGood || letter.attempts() > PAUSES.size();
        Duration pause = over ? Duration.ZERO : PAUSES.get(letter.attempts() - 1);
        String error = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        jdbc.sql("UPDATE outgoing_mail SET state = :state, next_attempt_at = :next, error = :error WHERE id = :id")
                .param("id", letter.id())
                .param("state", (over ? LetterState.FAILED : LetterState.WAITING).name())
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .update();
    }

    @Transactional
    public void forgetVoid() {
        jdbc.sql("""
                        UPDATE outgoing_mail SET text = '', html = NULL, calendar = NULL,
                          state = CASE WHEN state = 'WAITING' THEN 'FAILED' ELSE state END
                        WHERE void_after <= :now AND (text <> '' OR state = 'WAITING')
                        """).param("now", Timestamp.from(clock.instant())).update();
    }
}
