package atrium.domain.identity;

import atrium.domain.events.JsonRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has which roles, for whoever gives many at once; who may do that is decided by whoever calls, and told by them. */
@Component
public class RoleHolders {

    private final Administrators administrators;
    private final JdbcClient jdbc;

    RoleHolders(Administrators administrators, JdbcClient jdbc) {
        this.administrators = administrators;
        this.jdbc = jdbc;
    }

    /** Roles by person, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Set<UUID>> byPerson() {
        administrators.oneAtATime();
        Map<UUID, Set<UUID>> roles = new HashMap<>();
        jdbc.sql("SELECT person_id, role_id FROM person_role").query(row -> {
            roles.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new HashSet<>())
                    .add(row.getObject("role_id", UUID.class));
        });
        return roles;
    }

    /**
     * Lets people have exactly these roles.
     *
     * @throws LastAdministratorLeaves when nobody would be left who keeps people
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Map<UUID, Set<UUID>> rolesByPerson) {
        jdbc.sql("DELETE FROM person_role WHERE person_id = ANY(:people)")
                .param("people", rolesByPerson.keySet().toArray(UUID[]::new))
                .update();
        List<Map<String, UUID>> rows = new ArrayList<>();
        rolesByPerson.forEach(
                (person, roles) -> roles.forEach(role -> rows.add(Map.of("person_id", person, "role_id", role))));
        jdbc.sql("""
                        INSERT INTO person_role (person_id, role_id)
                        SELECT person_id, role_id FROM json_to_recordset(:rows::json) AS row (person_id uuid, role_id uuid)
                        """).param("rows", JsonRows.of(rows)).update();
        administrators.remainOrThrow();
    }
}
