package atrium.domain.calendars;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.UUID;

/**
 * A day of the company's own, which counts more than the week and the holidays.
 *
 * @param date the day, or the first of them
 * @param yearly whether it comes again every year from then on; 29 February comes in leap years only
 * @param hours when people work on it; none when it is off
 */
public record OwnDay(UUID id, LocalDate date, boolean yearly, String name, WorkingHours hours) {

    /** The date on which it is in a year. */
    public Optional<LocalDate> in(int year) {
        if (!yearly) {
            return Optional.of(date).filter(day -> day.getYear() == year);
        }
        MonthDay day = MonthDay.from(date);
        return year >= date.getYear() && day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    }
}
