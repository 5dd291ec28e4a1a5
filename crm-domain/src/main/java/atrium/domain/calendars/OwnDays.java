package atrium.domain.calendars;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.MonthDay;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days of the company's own in a calendar, for those who administer the system. */
@Component
@Transactional
public class OwnDays {

    private final CalendarRows rows;
    private final CalendarText texts;
    private final CalendarChanges changes;
    private final JdbcClient jdbc;

    OwnDays(CalendarRows rows, CalendarText texts, CalendarChanges changes, JdbcClient jdbc) {
        this.rows = rows;
        this.texts = texts;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** The text form of an own day: name, date, yearly (true or absent) and hours. */
    public static Map<String, String> text(OwnDay day) {
        return CalendarText.of(day);
    }

    /**
     * Adds a day from its text form.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void add(UUID calendar, Map<String, String> values, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        OwnDay day = read(stored, UuidV7.next(), values);
        jdbc.sql("""
                        INSERT INTO working_calendar_day (id, calendar_id, day, yearly, name, hours)
                        VALUES (:id, :calendar, :day, :yearly, :name, :hours::int4multirange)
                        """).param("calendar", calendar).params(columns(day)).update();
        changes.tell(stored, "day-added", Map.of(), CalendarText.of(day), viewer);
    }

    /**
     * Changes what was typed of a day.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID calendar, UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        OwnDay before = day(stored, id);
        OwnDay day = read(stored, id, edit.over(CalendarText.of(before)));
        if (day.equals(before)) {
            return;
        }
        jdbc.sql("""
                        UPDATE working_calendar_day SET day = :day, yearly = :yearly, name = :name,
                          hours = :hours::int4multirange WHERE id = :id
                        """).params(columns(day)).update();
        changes.tell(stored, "day-changed", CalendarText.of(before), CalendarText.of(day), viewer);
    }

    /** Takes a day out of a calendar. */
    public void remove(UUID calendar, UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(calendar);
        OwnDay day = day(stored, id);
        jdbc.sql("DELETE FROM working_calendar_day WHERE id = :id")
                .param("id", id)
                .update();
        changes.tell(stored, "day-removed", CalendarText.of(day), Map.of(), viewer);
    }

    /**
     * One of a calendar's days.
     *
     * @throws UnknownRecord when it has none of this id
     */
    public static OwnDay day(KeptCalendar calendar, UUID id) {
        return calendar.ownDays().stream()
                .filter(day -> day.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(CalendarKeeping.TYPE, id)));
    }

    private OwnDay read(KeptCalendar calendar, UUID id, Map<String, String> values) {
        FieldReader reader = new FieldReader(values);
        OwnDay day = texts.day(id, reader);
        calendar.ownDays().stream()
                .filter(other -> !other.id().equals(id) && other.yearly() == day.yearly() && sameDay(other, day))
                .findFirst()
                .ifPresent(other -> reader.wrong("date", "calendar.problem.day-taken", other.name()));
        reader.orThrow();
        return day;
    }

    private static boolean sameDay(OwnDay one, OwnDay other) {
        return one.yearly()
                ? MonthDay.from(one.date()).equals(MonthDay.from(other.date()))
                : one.date().equals(other.date());
    }

    private static Map<String, Object> columns(OwnDay day) {
        return Map.of(
                "id", day.id(),
                "day", day.date(),
                "yearly", day.yearly(),
                "name", day.name(),
                "hours", MinuteRanges.of(day.hours()));
    }
}
