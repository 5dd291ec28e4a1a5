package atrium.domain.calendars;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose working time is which: that of a person is their team's, that of a team its own, and else the company's. */
@Component
public class WorkingTimes {

    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;

    WorkingTimes(WorkingCalendars calendars, JdbcClient jdbc) {
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** The company's. */
    public WorkingCalendar ofCompany() {
        return calendars.ofCompany().time();
    }

    /** A team's; of a team that is not known the company's. */
    public WorkingCalendar ofTeam(UUID team) {
        return calendars.ofTeam(team).time();
    }

    /** A person's; of several teams with calendars of their own the first by name counts. */
    @Transactional(readOnly = true)
    public WorkingCalendar ofPerson(UUID person) {
        UUID team = jdbc.sql("""
                        SELECT t.id FROM team_member m JOIN team t ON t.id = m.team_id
                          JOIN working_calendar_team c ON c.team_id = t.id
                        WHERE m.person_id = :person ORDER BY lower(t.name) LIMIT 1
                        """)
                .param("person", person)
                .query(UUID.class)
                .optional()
                .orElse(null);
        return calendars.ofTeam(team).time();
    }

    /** The calendars of some people, by person; all of them have one. */
    @Transactional(readOnly = true)
    public Map<UUID, KeptCalendar> calendars(Collection<UUID> people) {
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (m.person_id) m.person_id, t.id FROM team_member m JOIN team t ON t.id = m.team_id
                          JOIN working_calendar_team c ON c.team_id = t.id
                        WHERE m.person_id = ANY(:people) ORDER BY m.person_id, lower(t.name)
                        """).param("people", people.toArray(UUID[]::new)).query(row -> {
            teams.put(row.getObject("person_id", UUID.class), row.getObject("id", UUID.class));
        });
        Map<UUID, KeptCalendar> calendars = new HashMap<>();
        people.forEach(person -> calendars.put(person, this.calendars.ofTeam(teams.get(person))));
        return calendars;
    }
}
