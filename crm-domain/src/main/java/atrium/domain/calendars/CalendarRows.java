package atrium.domain.calendars;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.UnknownRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calendars from the database, and the teams that follow them. */
@Component
class CalendarRows {

    private final PublicHolidays holidays;
    private final JdbcClient jdbc;

    CalendarRows(PublicHolidays holidays, JdbcClient jdbc) {
        this.holidays = holidays;
        this.jdbc = jdbc;
    }

    private record Day(UUID calendar, OwnDay day) {}

    private record Worked(UUID calendar, String holiday) {}

    /** The company's first, then by name, archived ones last. */
    List<KeptCalendar> all() {
        Map<UUID, List<OwnDay>> days =
                jdbc
                        .sql("SELECT * FROM working_calendar_day ORDER BY day, name")
                        .query(CalendarRows::day)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Day::calendar, Collectors.mapping(Day::day, Collectors.toList())));
        Map<UUID, Set<String>> worked = jdbc
                .sql("SELECT calendar_id AS calendar, holiday FROM working_calendar_worked")
                .query(RecordRows.of(Worked.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Worked::calendar, Collectors.mapping(Worked::holiday, Collectors.toSet())));
        return jdbc.sql(
                        "SELECT * FROM working_calendar ORDER BY archived_at IS NOT NULL, company_default DESC, lower(name)")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return calendar(row, days.getOrDefault(id, List.of()), worked.getOrDefault(id, new HashSet<>()));
                })
                .list();
    }

    /** One as it is in the database, for whoever changes it; nobody else can until the transaction is over. */
    KeptCalendar locked(UUID id) {
        jdbc.sql("SELECT FROM working_calendar WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query()
                .listOfRows();
        return all().stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(CalendarKeeping.TYPE, id)));
    }

    /** Which calendar each team follows that has one of its own. */
    Map<UUID, UUID> byTeam() {
        return jdbc
                .sql("SELECT team_id, calendar_id FROM working_calendar_team")
                .query((row, number) ->
                        Map.entry(row.getObject("team_id", UUID.class), row.getObject("calendar_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The people who work otherwise than their teams, by person. */
    Map<UUID, PersonalHours> byPerson() {
        return jdbc
                .sql("SELECT person_id, calendar_id, week FROM working_calendar_person")
                .query(CalendarRows::hours)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonalHours::person, Function.identity()));
    }

    private static PersonalHours hours(ResultSet row, int number) throws SQLException {
        String week = row.getString("week");
        return new PersonalHours(
                row.getObject("person_id", UUID.class),
                row.getObject("calendar_id", UUID.class),
                week == null ? null : MinuteRanges.week(week));
    }

    private KeptCalendar calendar(ResultSet row, List<OwnDay> days, Set<String> worked) throws SQLException {
        KeptCalendar.Settings settings = new KeptCalendar.Settings(
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                row.getString("region"),
                MinuteRanges.week(row.getString("week")));
        return new KeptCalendar(
                row.getObject("id", UUID.class),
                settings,
                row.getBoolean("company_default"),
                row.getTimestamp("archived_at") != null,
                new DaysOfCalendar(holidays, settings.country(), settings.region(), worked, days));
    }

    private static Day day(ResultSet row, int number) throws SQLException {
        return new Day(
                row.getObject("calendar_id", UUID.class),
                new OwnDay(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("yearly"),
                        row.getString("name"),
                        MinuteRanges.hours(row.getString("hours"))));
    }
}
