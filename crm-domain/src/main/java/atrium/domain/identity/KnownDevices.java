package atrium.domain.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers in which browsers a person has signed in (OWASP: device cookies); such a browser is no stranger. */
@Component
class KnownDevices {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(Secret device, UUID person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM known_device
                          WHERE token_hash = :hash AND person_id = :person AND last_used_at > :since)
                        """)
                .param("hash", device.hash())
                .param("person", person)
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query(Boolean.class)
                .single();
    }

    /** Whether the person signed in before, but never with this browser. */
    boolean isNewAmongOthers(@Nullable Secret shown, UUID person) {
        return !(shown != null && knows(shown, person))
                && jdbc.sql("SELECT EXISTS (SELECT FROM known_device WHERE person_id = :person)")
                        .param("person", person)
                        .query(Boolean.class)
                        .single();
    }

    // A secret this person hasn't signed in with may have been planted: it is replaced.
    Secret remember(@Nullable Secret shown, UUID person) {
        Secret device = shown != null && knows(shown, person) ? shown : Secret.random();
        jdbc.sql("""
                        INSERT INTO known_device (token_hash, person_id, last_used_at) VALUES (:hash, :person, :at)
                        ON CONFLICT (token_hash, person_id) DO UPDATE SET last_used_at = excluded.last_used_at
                        """)
                .param("hash", device.hash())
                .param("person", person)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        DELETE FROM known_device WHERE person_id = :person AND token_hash NOT IN (
                          SELECT token_hash FROM known_device WHERE person_id = :person
                          ORDER BY last_used_at DESC LIMIT 20)
                        """).param("person", person).update();
        return device;
    }

    void forgetAll(UUID person) {
        jdbc.sql("DELETE FROM known_device WHERE person_id = :person")
                .param("person", person)
                .update();
    }
}
