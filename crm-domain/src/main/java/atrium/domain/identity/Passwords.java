package atrium.domain.identity;

import atrium.domain.kernel.RecordRows;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, stored as Argon2id hashes with the parameters that OWASP asks for (19 MiB, 2 passes). */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder;
    private final String nobodysHash;
    // Each computation takes 19 MiB: a flood of sign-ins waits instead of filling the heap.
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    Passwords(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES));
    }

    Passwords(JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    /** Gives a person a new password; links by which it could be set are void from now on. */
    @Transactional
    public void set(UUID personId, String password) {
        String hash = inPlace(() -> encoder.encode(normalized(password)));
        jdbc.sql("""
                        INSERT INTO password (person_id, hash, changed_at) VALUES (:person, :hash, :at)
                        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", personId)
                .param("hash", hash)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("DELETE FROM password_link WHERE person_id = :person")
                .param("person", personId)
                .update();
    }

    Optional<Stored> find(String email) {
        return jdbc.sql("""
                        SELECT p.id, w.hash FROM person p JOIN password w ON w.person_id = p.id
                        WHERE p.email_key = lower(:email) AND p.active
                        """)
                .param("email", email.strip().replace("\0", ""))
                .query(RecordRows.of(Stored.class))
                .optional();
    }

    Optional<Stored> find(UUID person) {
        return jdbc.sql("SELECT person_id AS id, hash FROM password WHERE person_id = :person")
                .param("person", person)
                .query(RecordRows.of(Stored.class))
                .optional();
    }

    // Costs the same whether somebody was found or not.
    boolean matches(String password, Optional<Stored> stored) {
        String hash = stored.map(Stored::hash).orElse(nobodysHash);
        boolean right =
                password.length() <= NewPassword.LONGEST && inPlace(() -> encoder.matches(normalized(password), hash));
        return right && stored.isPresent();
    }

    // The same characters typed on another system may be composed differently.
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inPlace(Supplier<T> computation) {
        places.acquireUninterruptibly();
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }

    record Stored(UUID id, String hash) {

        @Override
        public String toString() {
            return "Stored[" + id + "]";
        }
    }
}
