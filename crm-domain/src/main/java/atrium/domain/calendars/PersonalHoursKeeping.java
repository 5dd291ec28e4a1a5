package atrium.domain.calendars;

import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which calendar a person follows and in which hours: everybody for themselves, who keeps people for all. */
@Component
@Transactional
public class PersonalHoursKeeping {

    private final WorkingCalendars calendars;
    private final CalendarRows rows;
    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalHoursKeeping(
            WorkingCalendars calendars,
            CalendarRows rows,
            People people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.rows = rows;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person keeps, for whoever may change it.
     *
     * @throws UnknownRecord when there is nobody of this id, or the viewer keeps only their own
     */
    @Transactional(readOnly = true)
    public PersonalHours of(UUID person, Viewer viewer) {
        kept(person, viewer);
        return calendars.ofPerson(person);
    }

    /** The text form of a week: hours by weekday; days off are absent. */
    public static Map<String, String> text(WorkingWeek week) {
        return CalendarText.of(week);
    }

    /**
     * Keeps it anew.
     *
     * @param values {@code calendar} (id; blank for that of the teams) and, if {@code own} is {@code true}, hours by weekday
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void keep(UUID person, Map<String, String> values, Viewer viewer) {
        PersonDetails whose = kept(person, viewer);
        FieldReader reader = new FieldReader(values);
        UUID calendar = reader.id("calendar");
        if (calendar != null
                && calendars.all().stream().noneMatch(one -> one.id().equals(calendar) && !one.archived())) {
            reader.wrong("calendar", "field.problem.choice", "");
        }
        WorkingWeek week = "true".equals(values.get("own")) ? CalendarText.week(reader) : null;
        reader.orThrow();
        PersonalHours before = locked(person);
        PersonalHours after = new PersonalHours(person, calendar, week);
        if (after.equals(before)) {
            return;
        }
        store(after);
        calendars.changed();
        List<FieldChange> changes = FieldChange.between(told(before), told(after));
        events.publishEvent(
                new PersonChanged(person, whose.name(), "hours-kept", changes, viewer.actor(), clock.instant()));
    }

    private PersonalHours locked(UUID person) {
        jdbc.sql("SELECT FROM person WHERE id = :person FOR NO KEY UPDATE")
                .param("person", person)
                .query()
                .listOfRows();
        return rows.byPerson().getOrDefault(person, new PersonalHours(person, null, null));
    }

    private void store(PersonalHours hours) {
        WorkingWeek week = hours.week();
        String sql = hours.calendar() == null && week == null
                ? "DELETE FROM working_calendar_person WHERE person_id = :person"
                : """
                INSERT INTO working_calendar_person (person_id, calendar_id, week)
                VALUES (:person, :calendar, :week::int4multirange)
                ON CONFLICT (person_id) DO UPDATE SET calendar_id = excluded.calendar_id, week = excluded.week
                """;
        jdbc.sql(sql)
                .param("person", hours.person())
                .param("calendar", hours.calendar(), java.sql.Types.OTHER)
                .param("week", week == null ? null : MinuteRanges.of(week), java.sql.Types.VARCHAR)
                .update();
    }

    private Map<String, String> told(PersonalHours hours) {
        Map<String, String> told = new HashMap<>();
        put(
                told,
                "calendar",
                hours.calendar() == null
                        ? null
                        : calendars.get(hours.calendar()).name());
        if (hours.week() != null) {
            told.putAll(CalendarText.of(hours.week()));
        }
        return told;
    }

    private static void put(Map<String, String> told, String key, @Nullable String value) {
        if (value != null) {
            told.put(key, value);
        }
    }

    private PersonDetails kept(UUID person, Viewer viewer) {
        if (!person.equals(viewer.personId()) && !viewer.may(Capability.ADMINISTER_PEOPLE)) {
            throw new UnknownRecord(new RecordRef("person", person));
        }
        return people.details(person).orElseThrow(() -> new UnknownRecord(new RecordRef("person", person)));
    }
}
