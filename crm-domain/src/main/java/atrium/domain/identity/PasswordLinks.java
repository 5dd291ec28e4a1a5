package atrium.domain.identity;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which a person sets a password: each works once and not for long, and only the last one of a person. */
@Component
class PasswordLinks {

    private static final Duration RESET = Duration.ofHours(1);
    private static final Duration INVITATION = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Issued(Secret secret, boolean invitation, Instant expiresAt) {}

    /** Issues a link: an invitation for somebody who never had a password, a reset for others. */
    @Transactional
    public Issued issue(UUID person) {
        jdbc.sql("DELETE FROM password_link WHERE person_id = :person")
                .param("person", person)
                .update();
        boolean invitation = jdbc.sql("SELECT NOT EXISTS (SELECT FROM password WHERE person_id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
        Secret secret = Secret.random();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(invitation ? INVITATION : RESET);
        jdbc.sql("""
                        INSERT INTO password_link (id, person_id, invitation, token_hash, created_at, expires_at)
                        VALUES (:id, :person, :invitation, :hash, :at, :expires)
                        """)
                .param("id", UuidV7.next())
                .param("person", person)
                .param("invitation", invitation)
                .param("hash", secret.hash())
                .param("at", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
        return new Issued(secret, invitation, expiresAt);
    }

    @Transactional(readOnly = true)
    public Optional<PasswordReset.Link> find(Secret secret) {
        return jdbc.sql("""
                        SELECT l.person_id, p.name, p.email, l.invitation
                        FROM password_link l JOIN person p ON p.id = l.person_id
                        WHERE l.token_hash = :hash AND l.expires_at > :now AND p.active
                        """)
                .param("hash", secret.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(RecordRows.of(PasswordReset.Link.class))
                .optional();
    }

    /** Takes the link away; false when somebody else was faster. */
    @Transactional
    public boolean use(Secret secret) {
        return jdbc.sql("DELETE FROM password_link WHERE token_hash = :hash AND expires_at > :now")
                        .param("hash", secret.hash())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional
    public void forgetExpired() {
        jdbc.sql("DELETE FROM password_link WHERE expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
