package atrium.domain.calendars;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on which public holidays people work nevertheless, for those who administer the system. */
@Component
@Transactional
public class WorkedHolidays {

    private final CalendarRows rows;
    private final CalendarChanges changes;
    private final JdbcClient jdbc;

    WorkedHolidays(CalendarRows rows, CalendarChanges changes, JdbcClient jdbc) {
        this.rows = rows;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * From now on people work on a holiday as on any other day of the week, every year.
     *
     * @param holiday one that the calendar has in this year or another
     */
    public void work(UUID calendar, PublicHoliday holiday, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        int added = jdbc.sql("""
                        INSERT INTO working_calendar_worked (calendar_id, holiday) VALUES (:calendar, :holiday)
                        ON CONFLICT DO NOTHING
                        """)
                .param("calendar", calendar)
                .param("holiday", holiday.key())
                .update();
        if (added > 0) {
            changes.tell(stored, "holiday-worked", Map.of(), name(holiday), viewer);
        }
    }

    /** The holiday is a day off again. */
    public void rest(UUID calendar, PublicHoliday holiday, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        int removed = jdbc.sql(
                        "DELETE FROM working_calendar_worked WHERE calendar_id = :calendar AND holiday = :holiday")
                .param("calendar", calendar)
                .param("holiday", holiday.key())
                .update();
        if (removed > 0) {
            changes.tell(stored, "holiday-off", name(holiday), Map.of(), viewer);
        }
    }

    private static Map<String, String> name(PublicHoliday holiday) {
        return Map.of("holiday", holiday.name(Locale.ROOT));
    }
}
