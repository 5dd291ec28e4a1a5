package atrium.domain.identity;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * A role as shown in lists and pickers.
     *
     * @param people how many active people have it
     */
    public record RoleLine(UUID id, String name, String home, int people) {}

    /** All roles by name. */
    @Transactional(readOnly = true)
    public List<RoleLine> all() {
        return jdbc.sql("""
                        SELECT r.id, r.name, r.home, (SELECT count(*) FROM person_role pr JOIN person p ON p.id = pr.person_id
                          WHERE pr.role_id = r.id AND p.active) AS people
                        FROM role r ORDER BY r.name
                        """).query(RoleLine.class).list();
    }

    /** One role with all that it allows. */
    @Transactional(readOnly = true)
    public Optional<RoleDetails> details(UUID id) {
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        jdbc.sql("SELECT record_type, act, level FROM role_level WHERE role_id = :id")
                .param("id", id)
                .query(row -> {
                    levels.computeIfAbsent(row.getString("record_type"), type -> new EnumMap<>(Act.class))
                            .put(Act.valueOf(row.getString("act")), Level.valueOf(row.getString("level")));
                });
        return jdbc.sql("SELECT code, name, home, capabilities FROM role WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new RoleDetails(
                        id,
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("home"),
                        Arrays.stream((Object[]) row.getArray("capabilities").getArray())
                                .map(code -> Capability.valueOf((String) code))
                                .collect(Collectors.toSet()),
                        levels))
                .optional();
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
                        UPDATE role SET version = version + 1, name = :name, home = :home, capabilities = :capabilities
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("name", edit.name())
                .param("home", edit.home())
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

    /** Path to which a person is led first: that of the role that was made first. */
    @Transactional(readOnly = true)
    public Optional<String> homeOf(UUID personId) {
        return jdbc.sql("""
                        SELECT r.home FROM role r JOIN person_role pr ON pr.role_id = r.id
                        WHERE pr.person_id = :person ORDER BY r.id LIMIT 1
                        """).param("person", personId).query(String.class).optional();
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
