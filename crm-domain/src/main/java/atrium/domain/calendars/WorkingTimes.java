package atrium.domain.calendars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose working time is which: that of a team its own, else the company's; that of a person what the person keeps, else their
 * team's, without the days on which the person is away.
 */
@Component
public class WorkingTimes {

    private final WorkingCalendars calendars;
    private final List<TimeOff> off;
    private final JdbcClient jdbc;

    WorkingTimes(WorkingCalendars calendars, List<TimeOff> off, JdbcClient jdbc) {
        this.calendars = calendars;
        this.off = off;
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
        return Objects.requireNonNull(calendars(Set.of(person)).get(person)).time();
    }

    /** The calendar that a person follows who keeps none: that of the teams, or the company's. */
    @Transactional(readOnly = true)
    public KeptCalendar ofTeamsOf(UUID person) {
        return calendars.ofTeam(teams(Set.of(person)).get(person));
    }

    /** The calendars of some people, by person; all of them have one. */
    @Transactional(readOnly = true)
    public Map<UUID, KeptCalendar> calendars(Collection<UUID> people) {
        Map<UUID, UUID> teams = teams(people);
        Map<UUID, List<TimeOff.Days>> away = new HashMap<>();
        off.forEach(one -> one.of(people)
                .forEach((person, days) ->
                        away.computeIfAbsent(person, any -> new ArrayList<>()).addAll(days)));
        Map<UUID, KeptCalendar> found = new HashMap<>();
        for (UUID person : people) {
            PersonalHours own = calendars.ofPerson(person);
            KeptCalendar followed =
                    own.calendar() == null ? calendars.ofTeam(teams.get(person)) : calendars.get(own.calendar());
            found.put(person, followed.personal(own.week(), away.getOrDefault(person, List.of())));
        }
        return found;
    }

    private Map<UUID, UUID> teams(Collection<UUID> people) {
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (m.person_id) m.person_id, t.id FROM team_member m JOIN team t ON t.id = m.team_id
                          JOIN working_calendar_team c ON c.team_id = t.id
                        WHERE m.person_id = ANY(:people) ORDER BY m.person_id, lower(t.name)
                        """).param("people", people.toArray(UUID[]::new)).query(row -> {
            teams.put(row.getObject("person_id", UUID.class), row.getObject("id", UUID.class));
        });
        return teams;
    }
}
