package atrium.domain.identity;

import atrium.domain.records.Capability;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom to ask for what one may not do oneself. */
@Component
public class CapablePeople {

    private final JdbcClient jdbc;

    CapablePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of active people whose roles allow something, in their order, at most so many. */
    @Transactional(readOnly = true)
    public List<String> names(Capability capability, int most) {
        return jdbc.sql("""
                        SELECT name FROM person p WHERE active AND NOT technical AND EXISTS (SELECT FROM person_role pr
                          JOIN role r ON r.id = pr.role_id WHERE pr.person_id = p.id AND :capability = ANY(r.capabilities))
                        ORDER BY name, id LIMIT :most
                        """)
                .param("capability", capability.name())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
