package atrium.domain.apikeys;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which programs act under a name and with roles of their own. Each method is for those who keep people, and fails for
 * others with {@link atrium.domain.records.NotPermitted}.
 */
@Component
@Transactional(readOnly = true)
public class Integrations {

    private static final String QUERY = """
            SELECT p.id, p.name, p.purpose, p.active,
              (SELECT coalesce(string_agg(r.name, ', ' ORDER BY r.name), '') FROM role r
                JOIN person_role pr ON pr.role_id = r.id WHERE pr.person_id = p.id) AS roles,
              (SELECT coalesce(string_agg(t.name, ', ' ORDER BY t.name), '') FROM team t
                JOIN team_member m ON m.team_id = t.id WHERE m.person_id = p.id) AS teams,
              (SELECT count(*) FROM api_key k WHERE k.person_id = p.id AND k.expires_at > :now AND p.active) AS keys,
              (SELECT max(k.last_used_at) FROM api_key k WHERE k.person_id = p.id) AS last_used_at
            FROM person p WHERE p.technical AND %s ORDER BY p.active DESC, lower(p.name), p.id LIMIT 1000
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Integrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, those in use first, by name; at most a thousand. */
    public List<Integration> all(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return jdbc.sql(QUERY.formatted("true"))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> integration(row))
                .list();
    }

    /** One of them. */
    public Integration get(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return jdbc.sql(QUERY.formatted("p.id = :id"))
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> integration(row))
                .optional()
                .orElseThrow(() -> new UnknownRecord(ref(id)));
    }

    private static Integration integration(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Integration(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getBoolean("active"),
                row.getString("roles"),
                row.getString("teams"),
                row.getInt("keys"),
                used == null ? null : used.toInstant());
    }

    static RecordRef ref(UUID id) {
        return new RecordRef("person", id);
    }
}
