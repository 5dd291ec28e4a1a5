package atrium.domain.mail;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored queue of outgoing mail; without a mail server everything stays in it, waiting. */
@Component
public class Outbox {

    /** How many letters a page of the outbox holds. */
    public static final int PAGE = 50;

    private static final String COLUMNS =
            "id, recipient, subject, text, html, state, attempts, error, next_attempt_at, created_at, sent_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean sending;

    Outbox(JdbcClient jdbc, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sending = !host.isBlank();
    }

    /** Whether a mail server is configured, so that letters leave. */
    public boolean sending() {
        return sending;
    }

    /** Stores a letter in the running transaction; it is sent after the commit, at least once. */
    @Transactional
    public UUID put(Letter letter) {
        UUID id = UuidV7.next();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        INSERT INTO outgoing_mail
                          (id, recipient, subject, text, html, reply_to, calendar_method, calendar, state, next_attempt_at, void_after,
                           created_at)
                        VALUES (:id, :recipient, :subject, :text, :html, :replyTo, :method, :calendar, 'WAITING', :now, :void, :now)
                        """)
                .param("id", id)
                .param("recipient", letter.recipient().typed())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param(
                        "replyTo",
                        letter.replyTo() == null ? null : letter.replyTo().typed())
                .param(
                        "method",
                        letter.calendar() == null ? null : letter.calendar().method())
                .param(
                        "calendar",
                        letter.calendar() == null ? null : letter.calendar().text())
                .param("now", now)
                .param("void", letter.voidAfter() == null ? null : Timestamp.from(letter.voidAfter()))
                .update();
        return id;
    }

    /** A page of letters, which carry links that let their reader in; the newest first; {@code before} is the id of the last one of the page before. */
    @Transactional(readOnly = true)
    public List<StoredLetter> page(@Nullable UUID before, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return jdbc.sql("""
                        SELECT %s FROM outgoing_mail
                        WHERE CAST(:before AS uuid) IS NULL OR (created_at, id) < (
                          SELECT created_at, id FROM outgoing_mail WHERE id = :before)
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """.formatted(COLUMNS))
                .param("before", before)
                .param("limit", PAGE)
                .query(RecordRows.of(StoredLetter.class))
                .list();
    }

    /** One letter. */
    @Transactional(readOnly = true)
    public Optional<StoredLetter> find(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return jdbc.sql("SELECT %s FROM outgoing_mail WHERE id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(RecordRows.of(StoredLetter.class))
                .optional();
    }
}
