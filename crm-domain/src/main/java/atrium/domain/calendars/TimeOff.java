package atrium.domain.calendars;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plug-in point of whatever takes days out of the working time of single people. */
public interface TimeOff {

    /** Days off, from the first to the last one. */
    record Days(LocalDate first, LocalDate last) {}

    /** Those of these people, by person; who has none may be absent. */
    Map<UUID, List<Days>> of(Collection<UUID> people);
}
