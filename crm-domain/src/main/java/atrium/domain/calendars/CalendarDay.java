package atrium.domain.calendars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a calendar knows by name: a public holiday or a day of the company's own.
 *
 * @param holiday null when it is the company's own
 * @param own null when it is a public holiday
 * @param worked whether people work on it as on any other day of the week
 */
public record CalendarDay(
        LocalDate date,
        @Nullable PublicHoliday holiday,
        @Nullable OwnDay own,
        boolean worked) {}
