package atrium.domain.absences;

import atrium.domain.calendars.TimeOff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the days on which people are away out of their working time. */
@Component
class AbsentDays implements TimeOff {

    // What was before counts for no calendar that anybody looks at.
    private static final int YEARS = 1;

    private final AbsenceTable table;
    private final Clock clock;

    AbsentDays(AbsenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Days>> of(Collection<UUID> people) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS);
        return table.since(people, since).stream()
                .collect(Collectors.groupingBy(
                        Absence::personId,
                        Collectors.mapping(
                                absence -> new Days(absence.firstDay(), absence.lastDay()), Collectors.toList())));
    }
}
