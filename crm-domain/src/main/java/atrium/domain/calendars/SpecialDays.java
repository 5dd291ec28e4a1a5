package atrium.domain.calendars;

import java.time.LocalDate;
import java.util.Map;

/** The days on which a calendar does not follow its week: holidays, days off, days with hours of their own. */
@FunctionalInterface
public interface SpecialDays {

    /** No such day, ever. */
    SpecialDays NONE = year -> Map.of();

    /** Those of a year with their hours; asked once for each year. */
    Map<LocalDate, WorkingHours> in(int year);
}
