package atrium.domain.identity;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The role of this code. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(String code) {
        return jdbc.sql("SELECT id FROM role WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
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
                        """).query(RecordRows.of(RoleLine.class)).list();
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
        Map<String, Map<String, FieldAccess>> fields = new HashMap<>();
        jdbc.sql("SELECT record_type, field, access FROM role_field WHERE role_id = :id")
                .param("id", id)
                .query(row -> {
                    fields.computeIfAbsent(row.getString("record_type"), type -> new HashMap<>())
                            .put(row.getString("field"), FieldAccess.valueOf(row.getString("access")));
                });
        return jdbc.sql("SELECT code, name, home, capabilities, second_factor FROM role WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new RoleDetails(
                        id,
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("home"),
                        Arrays.stream((Object[]) row.getArray("capabilities").getArray())
                                .map(code -> Capability.valueOf((String) code))
                                .collect(Collectors.toSet()),
                        levels,
                        fields,
                        row.getBoolean("second_factor")))
                .optional();
    }

    /** Path to which a person is led first: that of the role that was made first. */
    @Transactional(readOnly = true)
    public Optional<String> homeOf(UUID personId) {
        return jdbc.sql("""
                        SELECT r.home FROM role r JOIN person_role pr ON pr.role_id = r.id
                        WHERE pr.person_id = :person ORDER BY r.id LIMIT 1
                        """).param("person", personId).query(String.class).optional();
    }
}
