package atrium.domain.apikeys;

import atrium.domain.identity.Secret;
import atrium.domain.identity.Viewers;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets programs in that show a key. */
@Component
public class KeyEntrance {

    private static final Duration EXACT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Clock clock;

    KeyEntrance(JdbcClient jdbc, Viewers viewers, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Whoever shows this key; empty when there is none, it has run out or was revoked, or its person is no longer active. */
    @Transactional
    public Optional<KeyHolder> enter(String key) {
        if (!key.startsWith(KeyKeeping.MARK)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Found> found = jdbc.sql("""
                        SELECT id, person_id, scopes, last_used_at FROM api_key WHERE hash = :hash AND expires_at > :now
                        """)
                .param("hash", new Secret(key).hash())
                .param("now", Timestamp.from(now))
                .query((row, number) -> found(row))
                .optional();
        return found.flatMap(one -> viewers.find(one.person()).map(person -> {
            used(one, now);
            return new KeyHolder(one.id(), one.scopes(), one.scopes().narrow(person, one.id()));
        }));
    }

    // A busy key would else be a row written anew by every request.
    private void used(Found key, Instant now) {
        Instant before = key.lastUsedAt();
        if (before == null || before.plus(EXACT).isBefore(now)) {
            jdbc.sql("UPDATE api_key SET last_used_at = :now WHERE id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", key.id())
                    .update();
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                KeyScopes.of(texts(row.getArray("scopes"))),
                used == null ? null : used.toInstant());
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(String.class::cast)
                .toList();
    }

    private record Found(
            UUID id,
            UUID person,
            KeyScopes scopes,
            @Nullable Instant lastUsedAt) {}
}
