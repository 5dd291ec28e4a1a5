package atrium.domain.identity;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All people with roles and teams, for those who keep them. */
@Component
@Transactional(readOnly = true)
public class PeopleDirectory {

    /** How many people a page holds. */
    public static final int PAGE = 100;

    private final JdbcClient jdbc;

    PeopleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param roles names, with commas
     * @param teams names, with commas
     * @param invited whether the person has not chosen a password yet
     * @param lastSeen end of the last request of a session that is still there, exact to a minute
     */
    public record PersonLine(
            UUID id,
            String name,
            String email,
            @Nullable String jobTitle,
            boolean active,
            boolean invited,
            String roles,
            String teams,
            @Nullable Instant lastSeen) {}

    /** A page of people by name whose name, address or job title contains the text; numbered from 0. */
    public List<PersonLine> search(String text, boolean active, int page, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return jdbc.sql("""
                        SELECT p.id, p.name, p.email, p.job_title, p.active,
                          NOT p.demo AND NOT EXISTS (SELECT FROM password w WHERE w.person_id = p.id) AS invited,
                          (SELECT coalesce(string_agg(r.name, ', ' ORDER BY r.name), '') FROM role r
                            JOIN person_role pr ON pr.role_id = r.id WHERE pr.person_id = p.id) AS roles,
                          (SELECT coalesce(string_agg(t.name, ', ' ORDER BY t.name), '') FROM team t
                            JOIN team_member m ON m.team_id = t.id WHERE m.person_id = p.id) AS teams,
                          (SELECT to_timestamp(max(s.last_access_time) / 1000.0) FROM spring_session s
                            WHERE s.principal_name = p.id::text) AS last_seen
                        FROM person p
                        WHERE p.active = :active AND NOT p.technical
                          AND fold(concat_ws(' ', p.name, p.email, p.job_title)) LIKE '%' || fold(:text) || '%' ESCAPE '\\'
                        ORDER BY p.name, p.id LIMIT :limit OFFSET :offset
                        """)
                .param("active", active)
                .param("text", literally(text))
                .param("limit", PAGE)
                .param("offset", Math.max(0, Math.min(page, 10_000)) * PAGE)
                .query((row, number) -> {
                    Timestamp seen = row.getTimestamp("last_seen");
                    return new PersonLine(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("job_title"),
                            row.getBoolean("active"),
                            row.getBoolean("invited"),
                            row.getString("roles"),
                            row.getString("teams"),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    /** Roles of a person. */
    public Set<UUID> rolesOf(UUID personId) {
        return jdbc.sql("SELECT role_id FROM person_role WHERE person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .set();
    }

    /** Teams a person is a member of. */
    public Set<UUID> teamsOf(UUID personId) {
        return jdbc.sql("SELECT team_id FROM team_member WHERE person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .set();
    }

    private static String literally(String text) {
        return text.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1");
    }
}
