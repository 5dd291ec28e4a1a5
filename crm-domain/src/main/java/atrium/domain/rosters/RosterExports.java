package atrium.domain.rosters;

import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.WholeExport;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of our own people and teams is exported; leads who left are not named, as the import would not take them. */
@Configuration(proxyBeanMethods = false)
class RosterExports {

    private static final Set<String> PERSON = Set.of("name", "email", "jobTitle", "role", "team", "lead", "teamAbove");

    // A row for each team or role of a person, whichever are more; the import adds them up again. It can't tell that
    // somebody left, so those stay out.
    private static final String PEOPLE = """
            SELECT p.name, p.email, p.job_title AS "jobTitle", part.role, part.team, l.email AS lead,
              up.name AS "teamAbove"
            FROM person p
            LEFT JOIN LATERAL (
              SELECT n, t.name AS team, t.lead_id, t.parent_id, r.name AS role
              FROM (SELECT team.*, row_number() OVER (ORDER BY lower(team.name)) AS n
                    FROM team_member m JOIN team ON team.id = m.team_id WHERE m.person_id = p.id) AS t
              FULL JOIN (SELECT role.name, row_number() OVER (ORDER BY lower(role.name), role.id) AS n
                         FROM person_role h JOIN role ON role.id = h.role_id WHERE h.person_id = p.id) AS r USING (n)
            ) AS part ON true
            LEFT JOIN person l ON l.id = part.lead_id AND l.active
            LEFT JOIN team up ON up.id = part.parent_id
            WHERE p.active AND NOT p.technical
            ORDER BY lower(p.name), p.id, part.n
            """;

    private static final String TEAMS = """
            SELECT t.name, up.name AS parent, l.email AS lead
            FROM team t LEFT JOIN team up ON up.id = t.parent_id LEFT JOIN person l ON l.id = t.lead_id AND l.active
            ORDER BY lower(t.name)
            """;

    @Bean
    WholeExport personExport(JdbcClient jdbc) {
        RecordType people = new PersonRecords();
        List<RecordField> written = people.fields().stream()
                .filter(field -> PERSON.contains(field.key()))
                .toList();
        return new RosterExport(people, written, "person WHERE active AND NOT technical", PEOPLE, jdbc);
    }

    @Bean
    WholeExport teamExport(JdbcClient jdbc) {
        RecordType teams = new TeamRecords();
        return new RosterExport(teams, teams.fields(), "team", TEAMS, jdbc);
    }
}
