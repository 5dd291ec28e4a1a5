package atrium.domain.activities;

import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose calendars somebody may open: those of the people whose customers are open to him. So the level at which one reads
 * accounts or contacts, the wider of the two, decides: one's own calendar, those of one's teams, or everybody's.
 */
@Component
@Transactional(readOnly = true)
public class CalendarCircle {

    private static final String PERSON = """
            SELECT p.id, p.name, coalesce(p.email, '') AS email, p.active FROM person p
            WHERE p.active AND NOT p.technical AND (:everybody OR p.id = ANY(:circle))
            """;

    private final JdbcClient jdbc;

    CalendarCircle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name, at most so many of whose names a word begins with this text. */
    public List<PersonSummary> named(String beginning, int most, Viewer viewer) {
        return asked(PERSON + """
                AND ' ' || fold(p.name) LIKE '% ' || fold_pattern(:beginning) || '%' ORDER BY p.name, p.id LIMIT :most
                """, viewer)
                .param("beginning", beginning)
                .param("most", most)
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** The ones of these people, by name. */
    public List<PersonSummary> among(Collection<UUID> people, Viewer viewer) {
        return asked(PERSON + "AND p.id = ANY(:people) ORDER BY p.name, p.id", viewer)
                .param("people", people.toArray(UUID[]::new))
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** The members of a team and of the teams below it, by name. */
    public List<PersonSummary> ofTeam(UUID team, Viewer viewer) {
        return asked("""
                        WITH RECURSIVE below AS (
                          SELECT :team::uuid AS id UNION SELECT t.id FROM team t JOIN below b ON t.parent_id = b.id
                        )
                        """ + PERSON + """
                        AND EXISTS (SELECT FROM team_member m JOIN below b ON b.id = m.team_id WHERE m.person_id = p.id)
                        ORDER BY p.name, p.id
                        """, viewer)
                .param("team", team)
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** The teams whose calendars the viewer may open, by name. */
    public List<TeamSummary> teams(Viewer viewer) {
        Level level = level(viewer);
        if (level != Level.TEAM && level != Level.ALL) {
            return List.of();
        }
        return jdbc.sql(
                        "SELECT id, name, parent_id, lead_id FROM team WHERE :all OR id = ANY(:teams) ORDER BY lower(name), id")
                .param("all", level == Level.ALL)
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .query(RecordRows.of(TeamSummary.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        Level level = level(viewer);
        Set<UUID> circle = level == Level.TEAM ? viewer.colleagues() : viewer.owners();
        return jdbc.sql(sql)
                .param("everybody", level == Level.ALL)
                .param(
                        "circle",
                        Stream.concat(circle.stream(), Stream.of(viewer.personId()))
                                .toArray(UUID[]::new));
    }

    private static Level level(Viewer viewer) {
        return viewer.level("account", Act.READ).or(viewer.level("contact", Act.READ));
    }
}
