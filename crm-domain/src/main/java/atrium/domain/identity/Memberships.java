package atrium.domain.identity;

import atrium.domain.events.FieldChange;
import atrium.domain.organization.MembershipEdit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives people and programs their roles and teams; who may do that is decided by whoever calls, and told by them. */
@Component
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Changes roles and teams; ids that don't exist are passed over.
     *
     * @return what changed, as names under {@code roles} and {@code teams}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FieldChange> change(UUID person, MembershipEdit roles, MembershipEdit teams) {
        String rolesBefore = names("role", "person_role", "role_id", person);
        String teamsBefore = names("team", "team_member", "team_id", person);
        change("person_role", "role_id", "role", person, roles);
        change("team_member", "team_id", "team", person, teams);
        return List.of(
                        new FieldChange("roles", rolesBefore, names("role", "person_role", "role_id", person)),
                        new FieldChange("teams", teamsBefore, names("team", "team_member", "team_id", person)))
                .stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private void change(String table, String column, String target, UUID person, MembershipEdit edit) {
        jdbc.sql("DELETE FROM %s WHERE person_id = :person AND %s = ANY(:left)".formatted(table, column))
                .param("person", person)
                .param("left", edit.left())
                .update();
        jdbc.sql(
                        "INSERT INTO %s (person_id, %s) SELECT :person, id FROM %s WHERE id = ANY(:joined) ON CONFLICT DO NOTHING"
                                .formatted(table, column, target))
                .param("person", person)
                .param("joined", edit.joined())
                .update();
    }

    private @Nullable String names(String target, String table, String column, UUID person) {
        return jdbc.sql("""
                        SELECT string_agg(t.name, ', ' ORDER BY t.name) AS names
                        FROM %s t JOIN %s m ON m.%s = t.id WHERE m.person_id = :person
                        """.formatted(target, table, column))
                .param("person", person)
                .query((row, number) -> Optional.ofNullable(row.getString("names")))
                .single()
                .orElse(null);
    }
}
