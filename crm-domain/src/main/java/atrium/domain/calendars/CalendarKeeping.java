package atrium.domain.calendars;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and archives working calendars, for those who administer the system. */
@Component
@Transactional
public class CalendarKeeping {

    /** The type of the records that calendars are in the audit log. */
    public static final String TYPE = "working-calendar";

    private final CalendarRows rows;
    private final CalendarText texts;
    private final CalendarChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarKeeping(CalendarRows rows, CalendarText texts, CalendarChanges changes, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The text form of a calendar: name, zone, country, region, and hours by weekday; what is empty is absent. */
    public static Map<String, String> text(KeptCalendar calendar) {
        return CalendarText.of(calendar.settings());
    }

    /** The key of a weekday's hours in the text form. */
    public static String key(DayOfWeek day) {
        return CalendarText.key(day);
    }

    /**
     * Adds a calendar from its text form.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar.Settings settings = read(values, null);
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO working_calendar (id, version, name, zone, country, region, week)
                        VALUES (:id, 0, :name, :zone, :country, :region, :week::int4multirange)
                        """).params(columns(id, settings)).update();
        changes.tell(rows.locked(id), "added", Map.of(), CalendarText.of(settings), viewer);
        return id;
    }

    /**
     * Changes what was typed; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar stored = rows.locked(id);
        Map<String, String> before = text(stored);
        KeptCalendar.Settings settings = read(edit.over(before), id);
        if (settings.equals(stored.settings())) {
            return;
        }
        jdbc.sql("""
                        UPDATE working_calendar SET version = version + 1, name = :name, zone = :zone, country = :country,
                          region = :region, week = :week::int4multirange WHERE id = :id
                        """).params(columns(id, settings)).update();
        changes.tell(rows.locked(id), "changed", before, CalendarText.of(settings), viewer);
    }

    /** From now on all follow it who have no other; an archived calendar is taken up again. */
    public void makeCompanys(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("LOCK TABLE working_calendar IN SHARE ROW EXCLUSIVE MODE").update();
        if (rows.locked(id).ofCompany()) {
            return;
        }
        jdbc.sql("UPDATE working_calendar SET version = version + 1, company_default = false WHERE company_default")
                .update();
        jdbc.sql("""
                        UPDATE working_calendar SET version = version + 1, company_default = true, archived_at = NULL
                        WHERE id = :id
                        """).param("id", id).update();
        changes.tell(rows.locked(id), "made-companys", Map.of(), Map.of(), viewer);
    }

    /**
     * Takes a calendar out of use; the teams that followed it follow the company's, and people their teams'.
     *
     * @param known the teams of which the person knows that they follow it
     * @throws CalendarOfCompany when it is the company's
     * @throws CalendarInUse when others follow it, too
     */
    public void archive(UUID id, Collection<UUID> known, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar calendar = rows.locked(id);
        if (calendar.ofCompany()) {
            throw new CalendarOfCompany();
        }
        if (calendar.archived()) {
            return;
        }
        Set<UUID> following = rows.byTeam().entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!known.containsAll(following)) {
            throw new CalendarInUse();
        }
        jdbc.sql("DELETE FROM working_calendar_team WHERE calendar_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM working_calendar_person WHERE calendar_id = :id AND week IS NULL")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE working_calendar_person SET calendar_id = NULL WHERE calendar_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE working_calendar SET version = version + 1, archived_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        changes.tell(calendar, "archived", Map.of(), Map.of(), viewer);
    }

    /** Takes an archived calendar back into use. */
    public void restore(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        KeptCalendar calendar = rows.locked(id);
        if (calendar.archived()) {
            jdbc.sql("UPDATE working_calendar SET version = version + 1, archived_at = NULL WHERE id = :id")
                    .param("id", id)
                    .update();
            changes.tell(calendar, "restored", Map.of(), Map.of(), viewer);
        }
    }

    private KeptCalendar.Settings read(Map<String, String> values, @Nullable UUID self) {
        FieldReader reader = new FieldReader(values);
        boolean taken = rows.all().stream()
                .anyMatch(other -> !other.id().equals(self)
                        && other.name()
                                .equalsIgnoreCase(
                                        values.getOrDefault("name", "").strip()));
        if (taken) {
            reader.wrong("name", "calendar.problem.name-taken", values.getOrDefault("name", ""));
        }
        return texts.settings(reader);
    }

    private static Map<String, @Nullable Object> columns(UUID id, KeptCalendar.Settings settings) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("name", settings.name());
        columns.put("zone", settings.zone().getId());
        columns.put("country", settings.country());
        columns.put("region", settings.region());
        columns.put("week", MinuteRanges.of(settings.week()));
        return columns;
    }
}
