package atrium.domain.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which team. */
@Component
public class TeamMembers {

    private final JdbcClient jdbc;

    TeamMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members of a team, without programs. */
    @Transactional(readOnly = true)
    public Set<UUID> of(UUID team) {
        return jdbc.sql(
                        "SELECT person_id FROM team_member m JOIN person p ON p.id = m.person_id WHERE team_id = :id AND NOT p.technical")
                .param("id", team)
                .query(UUID.class)
                .set();
    }

    /** Number of members by team, without programs; teams without any are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes() {
        Map<UUID, Integer> sizes = new HashMap<>();
        jdbc.sql(
                        "SELECT team_id, count(*) AS members FROM team_member m JOIN person p ON p.id = m.person_id WHERE NOT p.technical GROUP BY team_id")
                .query(row -> {
                    sizes.put(row.getObject("team_id", UUID.class), row.getInt("members"));
                });
        return sizes;
    }

    void change(UUID team, MembershipEdit edit) {
        jdbc.sql("DELETE FROM team_member WHERE team_id = :id AND person_id = ANY(:left)")
                .param("id", team)
                .param("left", edit.left())
                .update();
        jdbc.sql("""
                        INSERT INTO team_member (team_id, person_id)
                        SELECT :id, id FROM person WHERE id = ANY(:joined) ON CONFLICT DO NOTHING
                        """).param("id", team).param("joined", edit.joined()).update();
    }
}
