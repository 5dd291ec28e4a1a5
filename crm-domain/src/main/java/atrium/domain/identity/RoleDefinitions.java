package atrium.domain.identity;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes roles, their levels and who has them; who may do that is decided by whoever calls. */
@Component
class RoleDefinitions {

    private final JdbcClient jdbc;

    RoleDefinitions(JdbcClient jdbc) {
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

    /** What is less than everything of all fields, and of the types that are named; that of other types stays. */
    void replaceFields(UUID id, Collection<String> types, Map<String, Map<String, FieldAccess>> fields) {
        jdbc.sql("DELETE FROM role_field WHERE role_id = :id AND record_type = ANY(:types)")
                .param("id", id)
                .param("types", types.toArray(String[]::new))
                .update();
        fields.forEach((type, each) -> each.forEach((field, access) -> jdbc.sql("""
                        INSERT INTO role_field (role_id, record_type, field, access) VALUES (:role, :type, :field, :access)
                        """)
                .param("role", id)
                .param("type", type)
                .param("field", field)
                .param("access", access.name())
                .update()));
    }

    boolean isNameTaken(String name, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM role
                          WHERE lower(name) = lower(:name) AND id IS DISTINCT FROM CAST(:self AS uuid))
                        """)
                .param("name", name)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    void change(UUID id, RoleEdit edit) {
        jdbc.sql("""
                        UPDATE role SET version = version + 1, name = :name, home = :home, capabilities = :capabilities,
                          second_factor = :secondFactor
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("name", edit.name())
                .param("home", edit.home())
                .param("secondFactor", edit.secondFactor())
                .param(
                        "capabilities",
                        edit.capabilities().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    // Only the types that are named: those of a feature that is switched off at the moment stay.
    void replaceLevels(UUID id, Map<String, Map<Act, Level>> levels) {
        jdbc.sql("DELETE FROM role_level WHERE role_id = :id AND record_type = ANY(:types)")
                .param("id", id)
                .param("types", levels.keySet().toArray(String[]::new))
                .update();
        grantWhereMissing(id, levels);
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
