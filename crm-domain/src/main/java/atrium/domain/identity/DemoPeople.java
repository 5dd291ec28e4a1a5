package atrium.domain.identity;

import atrium.domain.kernel.RecordRows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people who come with the demo data: for each role the first of them. */
@Component
public class DemoPeople {

    private final JdbcClient jdbc;

    DemoPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param role name of the role
     */
    public record DemoPerson(UUID id, String name, String role) {}

    /** One active person per standard role, in the order of the roles. */
    @Transactional(readOnly = true)
    public List<DemoPerson> all() {
        return jdbc.sql("""
                        SELECT p.id, p.name, r.name AS role
                        FROM role r CROSS JOIN LATERAL (
                          SELECT p.id, p.name FROM person p JOIN person_role pr ON pr.person_id = p.id
                          WHERE pr.role_id = r.id AND p.demo AND p.active ORDER BY p.id LIMIT 1) p
                        WHERE r.code = ANY(:codes) ORDER BY array_position(:codes, r.code)
                        """)
                .param("codes", StandardRole.codes())
                .query(RecordRows.of(DemoPerson.class))
                .list();
    }
}
