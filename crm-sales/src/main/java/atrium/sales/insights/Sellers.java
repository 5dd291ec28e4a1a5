package atrium.sales.insights;

import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whose deals can be looked at apart: those among the viewer's colleagues, or of all people, who have any, and those of the
 * viewer's teams, or of all teams, that have some or stand above one that has. Each of them is one look into the index
 * {@code deal_list_owner} or {@code deal_list_team}. Deals of others, which are open by a team or a share, are not asked for here.
 */
@Component
@Transactional(readOnly = true)
public class Sellers {

    private static final String PEOPLE = """
            SELECT p.id, p.name, coalesce(p.email, '') AS email, p.active FROM person p
            WHERE (:everybody OR p.id = ANY(:circle)) AND EXISTS (SELECT FROM deal d WHERE d.owner_id = p.id AND %s)
            ORDER BY p.name, p.id
            """.formatted(ReachedDeals.LISTED);

    private static final String TEAMS = """
            WITH RECURSIVE selling AS (
              SELECT t.id, t.parent_id FROM team t WHERE EXISTS (SELECT FROM deal d WHERE d.team_id = t.id AND %s)
              UNION SELECT t.id, t.parent_id FROM team t JOIN selling s ON s.parent_id = t.id
            )
            SELECT t.id, t.name, t.parent_id, t.lead_id FROM team t
            WHERE (:everybody OR t.id = ANY(:circle)) AND t.id IN (SELECT id FROM selling)
            ORDER BY t.name, t.id
            """.formatted(ReachedDeals.LISTED);

    private static final String BELOW = """
            WITH RECURSIVE below AS (
              SELECT :team::uuid AS id UNION SELECT t.id FROM team t JOIN below b ON t.parent_id = b.id)
            SELECT id FROM below
            """;

    private final JdbcClient jdbc;

    Sellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people, by name; also those who left. */
    public List<PersonSummary> people(Viewer viewer) {
        Set<UUID> circle = level(viewer) == Level.TEAM ? viewer.colleagues() : viewer.owners();
        return asked(PEOPLE, circle.stream(), viewer)
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** The teams, by name; none for whoever sees own deals alone. */
    public List<TeamSummary> teams(Viewer viewer) {
        Stream<UUID> circle = level(viewer) == Level.TEAM ? viewer.teams().stream() : Stream.empty();
        return asked(TEAMS, circle, viewer)
                .query(RecordRows.of(TeamSummary.class))
                .list();
    }

    /** The team with all teams below it. */
    public Set<UUID> withTeamsBelow(UUID team) {
        return Set.copyOf(jdbc.sql(BELOW).param("team", team).query(UUID.class).list());
    }

    private JdbcClient.StatementSpec asked(String sql, Stream<UUID> circle, Viewer viewer) {
        return jdbc.sql(sql)
                .param("everybody", level(viewer) == Level.ALL)
                .param("circle", circle.toArray(UUID[]::new));
    }

    private static Level level(Viewer viewer) {
        return viewer.level("deal", Act.READ);
    }
}
