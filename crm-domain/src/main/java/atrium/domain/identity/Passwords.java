package atrium.domain.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, stored as Argon2id hashes. */
@Component
public class Passwords {

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = encoder.encode("nobody's password");
    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives a person a new password. */
    @Transactional
    public void set(UUID personId, String password) {
        jdbc.sql("""
                        INSERT INTO password (person_id, hash, changed_at) VALUES (:person, :hash, :at)
                        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", personId)
                .param("hash", encoder.encode(password))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The active person with this address and password; costs the same whether the address is known or not. */
    public Optional<UUID> check(String email, String password) {
        Optional<Stored> stored =
                jdbc.sql("""
                        SELECT p.id, w.hash FROM person p JOIN password w ON w.person_id = p.id
                        WHERE p.email_key = lower(:email) AND p.active
                        """).param("email", email.strip()).query(Stored.class).optional();
        boolean right = encoder.matches(password, stored.map(Stored::hash).orElse(nobodysHash));
        return right ? stored.map(Stored::id) : Optional.empty();
    }

    record Stored(UUID id, String hash) {}
}
