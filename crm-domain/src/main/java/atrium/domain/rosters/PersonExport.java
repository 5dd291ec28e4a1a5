package atrium.domain.rosters;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.WholeExport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plugs our own people into the export: who is with us, a row for each of their teams or roles, whichever are more. Who left
 * is left out, as the import would bring them back.
 */
@Component
class PersonExport implements WholeExport {

    private static final Set<String> WRITTEN = Set.of("name", "email", "jobTitle", "role", "team", "lead", "teamAbove");

    private static final String QUERY = """
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
            WHERE p.active
            ORDER BY lower(p.name), p.id, part.n
            """;

    private final RecordType type = new PersonRecords();
    private final JdbcClient jdbc;

    PersonExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return type.fields().stream()
                .filter(field -> WRITTEN.contains(field.key()))
                .toList();
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE);
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM person WHERE active")
                .query(Long.class)
                .single();
    }

    @Override
    public void each(Consumer<Map<String, String>> reader) {
        RosterRows.each(jdbc, QUERY, fields(), reader);
    }
}
