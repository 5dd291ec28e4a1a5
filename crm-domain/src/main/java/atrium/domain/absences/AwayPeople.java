package atrium.domain.absences;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, as all colleagues may know. */
@Component
@Transactional(readOnly = true)
public class AwayPeople {

    private final AbsenceTable table;
    private final Clock clock;

    AwayPeople(AbsenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Those of these people who are away now, by person. */
    public Map<UUID, Absence> now(Collection<UUID> people) {
        return table.now(people, clock.instant()).stream()
                .collect(Collectors.toMap(Absence::personId, Function.identity()));
    }

    /** Absences of these people that have a day in common with those from one to another, the last excluded. */
    public List<Absence> between(Collection<UUID> people, LocalDate from, LocalDate until) {
        return table.since(people, from).stream()
                .filter(absence -> absence.firstDay().isBefore(until))
                .toList();
    }

    /** The absences in which the viewer stands in for others, those of now and those to come, the earliest first. */
    public List<Absence> deputisedBy(Viewer viewer) {
        return table.deputised(viewer.personId(), clock.instant());
    }

    /** Those in which the viewer stands in now. */
    public List<Absence> deputisedNow(Viewer viewer) {
        Instant now = clock.instant();
        return deputisedBy(viewer).stream()
                .filter(absence -> absence.isNow(now))
                .toList();
    }
}
