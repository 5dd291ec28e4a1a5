package atrium.domain.sharing;

import atrium.domain.kernel.RecordRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here and the teams: with whom records can be shared. */
@Component
@Transactional(readOnly = true)
public class Grantees {

    private static final int MOST = 8;

    private static final String ALL = """
            SELECT * FROM (
              SELECT p.id, false AS team, p.name, coalesce(p.email, '') AS hint FROM person p WHERE p.active AND NOT p.technical
              UNION ALL
              SELECT t.id, true, t.name, coalesce((SELECT string_agg(m.name, ', ' ORDER BY m.name) FROM (
                  SELECT p.name FROM team_member tm JOIN person p ON p.id = tm.person_id
                  WHERE tm.team_id = t.id AND p.active ORDER BY p.name LIMIT 3) AS m), '')
              FROM team t
            ) AS g WHERE %s ORDER BY g.team, g.name, g.id LIMIT :most
            """;

    private final JdbcClient jdbc;

    Grantees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of whose names a word begins with this text, people first; at most a handful. */
    public List<Grantee> startingWith(String beginning) {
        return asked("' ' || fold(g.name) LIKE '% ' || fold_pattern(:asked) || '%'", beginning.strip());
    }

    /** Those of exactly this name or mail address, at most a handful. */
    public List<Grantee> named(String name) {
        return asked("fold(g.name) = fold(:asked) OR NOT g.team AND lower(g.hint) = lower(:asked)", name.strip());
    }

    /** The person who works here, or the team, of this id. */
    public Optional<Grantee> find(UUID id) {
        return asked("g.id = :asked", id).stream().findFirst();
    }

    /** The people of a team who hear of what is shared with it: its members and who leads it. */
    Set<UUID> members(UUID team) {
        return jdbc.sql("""
                        SELECT p.id FROM person p WHERE p.active
                          AND (p.id IN (SELECT m.person_id FROM team_member m WHERE m.team_id = :team)
                            OR p.id = (SELECT t.lead_id FROM team t WHERE t.id = :team))
                        """).param("team", team).query(UUID.class).set();
    }

    private List<Grantee> asked(String condition, Object asked) {
        return jdbc.sql(ALL.formatted(condition))
                .param("asked", asked)
                .param("most", MOST)
                .query(RecordRows.of(Grantee.class))
                .list();
    }
}
