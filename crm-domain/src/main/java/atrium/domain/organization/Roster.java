package atrium.domain.organization;

import atrium.domain.events.JsonRows;
import atrium.domain.records.FieldReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All people and teams at once, for whoever brings many in; who may do that is decided by whoever calls, and told by them. */
@Component
public class Roster {

    private final CompanyProfile company;
    private final JdbcClient jdbc;
    private final Clock clock;

    Roster(CompanyProfile company, JdbcClient jdbc, Clock clock) {
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All people without programs, also those who left, and nobody else changes teams until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RosterPerson> people() {
        jdbc.sql("LOCK TABLE team, team_member IN SHARE ROW EXCLUSIVE MODE").update();
        return jdbc.sql("""
                        SELECT p.id, p.name, p.email, p.job_title, p.active,
                          ARRAY(SELECT m.team_id FROM team_member m WHERE m.person_id = p.id) AS teams
                        FROM person p WHERE NOT p.technical ORDER BY p.id
                        """)
                .query((row, number) -> new RosterPerson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("job_title"),
                        row.getBoolean("active"),
                        Arrays.stream((Object[]) row.getArray("teams").getArray())
                                .map(UUID.class::cast)
                                .collect(Collectors.toSet())))
                .list();
    }

    /** The person with name, email and jobTitle as they are read now; notes what is wrong with them. */
    public static RosterPerson read(RosterPerson before, FieldReader reader) {
        String name = reader.required("name", PersonFields.LONGEST);
        reader.required("email", PersonFields.LONGEST);
        String email = reader.email("email");
        return new RosterPerson(
                before.id(),
                name.replaceAll("\\p{Cntrl}+", " "),
                email == null ? "" : email,
                reader.text("jobTitle", PersonFields.LONGEST),
                before.active(),
                before.teams());
    }

    /** Stores new people and teams, and what was changed of others; teams in any order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(
            Collection<RosterPerson> newPeople,
            Collection<RosterPerson> people,
            Collection<TeamSummary> newTeams,
            Collection<TeamSummary> teams) {
        addPeople(newPeople);
        jdbc.sql("""
                        UPDATE person SET version = version + 1, name = row.name, email = row.email, job_title = row.job_title
                        FROM json_to_recordset(:rows::json) AS row (id uuid, name text, email text, job_title text)
                        WHERE person.id = row.id
                          AND (person.name, person.email, person.job_title) IS DISTINCT FROM (row.name, row.email, row.job_title)
                        """).param("rows", JsonRows.of(List.copyOf(people))).update();
        jdbc.sql("""
                        INSERT INTO team (id, version, name, parent_id, lead_id, demo)
                        SELECT id, 0, name, parent_id, lead_id, false
                        FROM json_to_recordset(:rows::json) AS row (id uuid, name text, parent_id uuid, lead_id uuid)
                        """).param("rows", JsonRows.of(List.copyOf(newTeams))).update();
        jdbc.sql("""
                        UPDATE team SET version = version + 1, name = row.name, parent_id = row.parent_id, lead_id = row.lead_id
                        FROM json_to_recordset(:rows::json) AS row (id uuid, name text, parent_id uuid, lead_id uuid)
                        WHERE team.id = row.id
                        """).param("rows", JsonRows.of(List.copyOf(teams))).update();
        keepMembers(newPeople);
        keepMembers(people);
    }

    private void addPeople(Collection<RosterPerson> people) {
        Company us = company.get();
        jdbc.sql("""
                        INSERT INTO person (id, version, name, email, job_title, zone, locale, created_at)
                        SELECT id, 0, name, email, job_title, :zone, :locale, :at
                        FROM json_to_recordset(:rows::json) AS row (id uuid, name text, email text, job_title text)
                        """)
                .param("zone", us.zone().getId())
                .param("locale", us.locale().toLanguageTag())
                .param("at", Timestamp.from(clock.instant()))
                .param("rows", JsonRows.of(List.copyOf(people)))
                .update();
    }

    private void keepMembers(Collection<RosterPerson> people) {
        List<Map<String, @Nullable Object>> rows = people.stream()
                .flatMap(person -> person.teams().stream().map(team -> {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("person_id", person.id());
                    row.put("team_id", team);
                    return row;
                }))
                .toList();
        String members = JsonRows.of(rows);
        jdbc.sql("""
                        DELETE FROM team_member m WHERE m.person_id = ANY(:people) AND NOT EXISTS (
                          SELECT FROM json_to_recordset(:rows::json) AS row (person_id uuid, team_id uuid)
                          WHERE row.person_id = m.person_id AND row.team_id = m.team_id)
                        """)
                .param("people", people.stream().map(RosterPerson::id).toArray(UUID[]::new))
                .param("rows", members)
                .update();
        jdbc.sql("""
                        INSERT INTO team_member (team_id, person_id)
                        SELECT team_id, person_id FROM json_to_recordset(:rows::json) AS row (person_id uuid, team_id uuid)
                        ON CONFLICT DO NOTHING
                        """).param("rows", members).update();
    }
}
