package atrium.domain.activityplans;

import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.WorkingCalendar;
import atrium.domain.calendars.WorkingTimes;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the working days of whoever does a step; where nobody ever works, days count as they come. */
final class Days {

    private Days() {}

    /** @param owner null for the company */
    static LocalDate after(LocalDate from, int days, WorkingTimes working, @Nullable UUID owner) {
        try {
            WorkingCalendar calendar = owner == null ? working.ofCompany() : working.ofPerson(owner);
            return days == 0 ? calendar.firstDay(from) : calendar.plusDays(from, days);
        } catch (NoWorkingTime never) {
            return from.plusDays(days);
        }
    }
}
