package atrium.sales.insights;

import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whose deals can be looked at apart: the people who own deals that the viewer sees, and the teams that have some, or stand
 * above one that has. Each of them is one look into the index {@code deal_list_owner} or {@code deal_list_team}.
 */
@Component
@Transactional(readOnly = true)
public class Sellers {

    private static final DealScope ALL = new DealScope(null, Set.of(), null);

    private static final String PEOPLE = """
            SELECT p.id, p.name, coalesce(p.email, '') AS email, p.active FROM person p
            WHERE EXISTS (SELECT FROM deal d WHERE d.owner_id = p.id AND %s)
            ORDER BY p.name, p.id
            """;

    private static final String TEAMS = """
            WITH RECURSIVE selling AS (
              SELECT t.id, t.parent_id FROM team t WHERE EXISTS (SELECT FROM deal d WHERE d.team_id = t.id AND %s)
              UNION SELECT t.id, t.parent_id FROM team t JOIN selling s ON s.parent_id = t.id
            )
            SELECT t.id, t.name, t.parent_id, t.lead_id FROM team t JOIN (SELECT DISTINCT id FROM selling) s ON s.id = t.id
            ORDER BY t.name, t.id
            """;

    private static final String BELOW = """
            WITH RECURSIVE below AS (
              SELECT :team::uuid AS id UNION SELECT t.id FROM team t JOIN below b ON t.parent_id = b.id)
            SELECT id FROM below
            """;

    private final JdbcClient jdbc;
    private final ReachedDeals reached;

    Sellers(JdbcClient jdbc, ReachedDeals reached) {
        this.jdbc = jdbc;
        this.reached = reached;
    }

    /** The people, by name; also those who left. */
    public List<PersonSummary> people(Viewer viewer) {
        return people(ALL, viewer);
    }

    /** The ones who own deals of a scope. */
    public List<PersonSummary> people(DealScope scope, Viewer viewer) {
        SqlPredicate deals = reached.of(scope, viewer);
        return jdbc.sql(PEOPLE.formatted(deals.sql()))
                .params(deals.parameters())
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** The teams, by name. */
    public List<TeamSummary> teams(Viewer viewer) {
        SqlPredicate deals = reached.of(ALL, viewer);
        return jdbc.sql(TEAMS.formatted(deals.sql()))
                .params(deals.parameters())
                .query(RecordRows.of(TeamSummary.class))
                .list();
    }

    /** The team with all teams below it. */
    public Set<UUID> withTeamsBelow(UUID team) {
        return Set.copyOf(jdbc.sql(BELOW).param("team", team).query(UUID.class).list());
    }
}
