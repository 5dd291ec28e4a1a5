package atrium.domain.identity;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles that an administrator can give: each a home, capabilities and a level per record type and act. */
@Component
public class Roles {

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a role; fails with a constraint violation when the code is taken. */
    @Transactional
    public UUID define(
            String code, String name, String home, Set<Capability> capabilities, Map<String, Map<Act, Level>> levels) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO role (id, version, code, name, home, capabilities)
                        VALUES (:id, 0, :code, :name, :home, :capabilities)
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("home", home)
                .param("capabilities", capabilities.stream().map(Enum::name).toArray(String[]::new))
                .update();
        grantWhereMissing(id, levels);
        return id;
    }

    /** The role of this code. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(String code) {
        return jdbc.sql("SELECT id FROM role WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    // Levels that stand already are kept: somebody may have changed them.
    void grantWhereMissing(UUID role, Map<String, Map<Act, Level>> levels) {
        levels.forEach((type, acts) -> acts.forEach((act, level) -> jdbc.sql("""
                        INSERT INTO role_level (role_id, record_type, act, level) VALUES (:role, :type, :act, :level)
                        ON CONFLICT DO NOTHING
                        """)
                .param("role", role)
                .param("type", type)
                .param("act", act.name())
                .param("level", level.name())
                .update()));
    }

    /** Gives a role to a person. */
    @Transactional
    public void give(UUID personId, UUID roleId) {
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role) ON CONFLICT DO NOTHING")
                .param("person", personId)
                .param("role", roleId)
                .update();
    }
}
