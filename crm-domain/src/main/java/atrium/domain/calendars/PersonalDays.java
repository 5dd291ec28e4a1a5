package atrium.domain.calendars;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The special days of one person: those of a calendar, and the days on which the person is away. Whoever keeps a week of their own
 * is off on its free days, also where others work then as an exception.
 *
 * @param week of the person's own; null without
 */
record PersonalDays(SpecialDays calendar, @Nullable WorkingWeek week, List<TimeOff.Days> off) implements SpecialDays {

    PersonalDays {
        off = List.copyOf(off);
    }

    @Override
    public Map<LocalDate, WorkingHours> in(int year) {
        Map<LocalDate, WorkingHours> days = new HashMap<>(calendar.in(year));
        if (week != null) {
            days.replaceAll((day, hours) -> week.on(day.getDayOfWeek()).isNone() ? WorkingHours.NONE : hours);
        }
        LocalDate first = LocalDate.ofYearDay(year, 1);
        LocalDate next = first.plusYears(1);
        for (TimeOff.Days away : off) {
            LocalDate from = away.first().isBefore(first) ? first : away.first();
            LocalDate until = away.last().isBefore(next) ? away.last().plusDays(1) : next;
            if (from.isBefore(until)) {
                from.datesUntil(until).forEach(day -> days.put(day, WorkingHours.NONE));
            }
        }
        return days;
    }
}
