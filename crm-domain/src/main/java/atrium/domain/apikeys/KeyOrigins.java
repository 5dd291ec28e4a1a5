package atrium.domain.apikeys;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.OriginSource;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names keys of programs in the log; one that was revoked is named by what the log says of it itself. */
@Component
class KeyOrigins implements OriginSource {

    private static final String NAMED = """
            SELECT id, name FROM api_key WHERE id = ANY(:ids)
            UNION ALL
            SELECT DISTINCT ON (record_id) record_id, arguments->>0 FROM audit_entry
            WHERE record_id = ANY(:ids) AND record_type = 'api-key' AND NOT EXISTS (SELECT FROM api_key k WHERE k.id = record_id)
            """;

    private final JdbcClient jdbc;

    KeyOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, ChangeOrigin> among(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, ChangeOrigin> found = new HashMap<>();
        jdbc.sql(NAMED).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("id", UUID.class), new ChangeOrigin("key", row.getString("name"), null));
        });
        return found;
    }
}
