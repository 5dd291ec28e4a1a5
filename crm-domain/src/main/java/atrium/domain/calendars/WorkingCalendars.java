package atrium.domain.calendars;

import atrium.domain.events.CompanyRemoved;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Remembered;
import atrium.domain.records.UnknownRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars of the company, as everybody may know them; remembered for a moment, with the years they have laid out. */
@Component
public class WorkingCalendars {

    private final CalendarRows rows;
    private final Remembered<Known> known;

    WorkingCalendars(CalendarRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.known = new Remembered<>(jdbc, "working_calendar_state", this::read);
    }

    private record Known(
            List<KeptCalendar> all,
            Map<UUID, KeptCalendar> byId,
            Map<UUID, UUID> byTeam,
            Map<UUID, PersonalHours> byPerson) {}

    /** All of them: the company's first, then by name, archived ones last. */
    public List<KeptCalendar> all() {
        return known.get().all;
    }

    /**
     * One of them, archived or not.
     *
     * @throws UnknownRecord when there is none of this id
     */
    public KeptCalendar get(UUID id) {
        KeptCalendar calendar = known.get().byId.get(id);
        if (calendar == null) {
            throw new UnknownRecord(new RecordRef(CalendarKeeping.TYPE, id));
        }
        return calendar;
    }

    /** The company's; fails before the set-up. */
    public KeptCalendar ofCompany() {
        return all().stream()
                .filter(KeptCalendar::ofCompany)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Atrium has not been set up"));
    }

    /** That of a team: its own, or else the company's. */
    public KeptCalendar ofTeam(@Nullable UUID team) {
        Known now = known.get();
        UUID own = team == null ? null : now.byTeam.get(team);
        KeptCalendar calendar = own == null ? null : now.byId.get(own);
        return calendar == null ? ofCompany() : calendar;
    }

    /** Calendars of teams that have one of their own, by team. */
    public Map<UUID, UUID> byTeam() {
        return known.get().byTeam;
    }

    /** What a person keeps besides the calendars of the teams. */
    public PersonalHours ofPerson(UUID person) {
        PersonalHours own = known.get().byPerson.get(person);
        return own == null ? new PersonalHours(person, null, null) : own;
    }

    /** The people who follow a calendar for themselves. */
    public Set<UUID> peopleOf(UUID calendar) {
        return known.get().byPerson.values().stream()
                .filter(own -> calendar.equals(own.calendar()))
                .map(PersonalHours::person)
                .collect(Collectors.toSet());
    }

    /** Must be told of each change. */
    void changed() {
        known.changed();
    }

    @EventListener
    void on(CompanyRemoved removed) {
        known.forget();
    }

    private Known read() {
        List<KeptCalendar> all = rows.all();
        return new Known(
                all,
                all.stream().collect(Collectors.toMap(KeptCalendar::id, Function.identity())),
                Map.copyOf(rows.byTeam()),
                rows.byPerson());
    }
}
