package atrium.domain.apikeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads keys as they are shown after they were made. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredKeys {

    private static final String QUERY = """
            SELECT k.id, k.person_id, p.name AS person_name, p.technical, m.name AS maker, k.name, k.beginning, k.scopes, k.created_at, k.expires_at,
              k.last_used_at, p.active AND k.expires_at > :now AS works
            FROM api_key k JOIN person p ON p.id = k.person_id LEFT JOIN person m ON m.id = k.made_by
            WHERE k.person_id = :person OR :person::uuid IS NULL
            ORDER BY k.created_at DESC, k.id LIMIT 1000
            """;

    private final JdbcClient jdbc;

    StoredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param person whose keys; null for everybody's */
    List<ApiKey> of(@Nullable UUID person, Instant now) {
        return jdbc.sql(QUERY)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, number) -> key(row))
                .list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getBoolean("technical"),
                row.getString("maker"),
                row.getString("name"),
                row.getString("beginning"),
                KeyEntrance.texts(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                row.getBoolean("works"));
    }
}
