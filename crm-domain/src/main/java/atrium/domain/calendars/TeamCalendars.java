package atrium.domain.calendars;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which calendar a team follows, for those who administer the system. */
@Component
@Transactional
public class TeamCalendars {

    private final CalendarRows rows;
    private final CalendarChanges changes;
    private final Teams teams;
    private final JdbcClient jdbc;

    TeamCalendars(CalendarRows rows, CalendarChanges changes, Teams teams, JdbcClient jdbc) {
        this.rows = rows;
        this.changes = changes;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /**
     * From now on the team follows this calendar, whichever it followed before.
     *
     * @throws CalendarArchived when it is out of use
     */
    public void follow(UUID calendar, UUID team, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        if (stored.archived()) {
            throw new CalendarArchived();
        }
        Map<String, String> name = name(team);
        int changed =
                jdbc.sql("""
                        INSERT INTO working_calendar_team (team_id, calendar_id) VALUES (:team, :calendar)
                        ON CONFLICT (team_id) DO UPDATE SET calendar_id = excluded.calendar_id
                          WHERE working_calendar_team.calendar_id <> excluded.calendar_id
                        """).param("team", team).param("calendar", calendar).update();
        if (changed > 0) {
            changes.tell(stored, "team-joined", Map.of(), name, viewer);
        }
    }

    /** The team follows the company's calendar again, if it still followed this one. */
    public void leave(UUID calendar, UUID team, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        int changed = jdbc.sql("DELETE FROM working_calendar_team WHERE team_id = :team AND calendar_id = :calendar")
                .param("team", team)
                .param("calendar", calendar)
                .update();
        if (changed > 0) {
            changes.tell(stored, "team-left", name(team), Map.of(), viewer);
        }
    }

    private Map<String, String> name(UUID team) {
        return teams.all().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .map(TeamSummary::name)
                .map(name -> Map.of("team", name))
                .orElseThrow(() -> new UnknownRecord(new RecordRef("team", team)));
    }
}
