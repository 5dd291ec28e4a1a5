package atrium.domain.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The special days of a calendar. A day of the company's own counts more than a holiday, and one of a single year more than one of
 * each year.
 */
record DaysOfCalendar(
        PublicHolidays library,
        @Nullable String country,
        @Nullable String region,
        Set<String> worked,
        List<OwnDay> own) implements SpecialDays {

    @Override
    public Map<LocalDate, WorkingHours> in(int year) {
        Map<LocalDate, WorkingHours> days = new HashMap<>();
        for (PublicHoliday holiday : holidays(year)) {
            if (!worked.contains(holiday.key())) {
                days.put(holiday.date(), WorkingHours.NONE);
            }
        }
        own.stream()
                .sorted(Comparator.comparing(OwnDay::yearly).reversed())
                .forEach(day -> day.in(year).ifPresent(date -> days.put(date, day.hours())));
        return days;
    }

    /** All that have a name, the earliest first, also those on which people work. */
    List<CalendarDay> named(int year) {
        List<CalendarDay> days = new ArrayList<>();
        for (PublicHoliday holiday : holidays(year)) {
            days.add(new CalendarDay(holiday.date(), holiday, null, worked.contains(holiday.key())));
        }
        for (OwnDay day : own) {
            day.in(year).ifPresent(date -> days.add(new CalendarDay(date, null, day, false)));
        }
        days.sort(Comparator.comparing(CalendarDay::date));
        return days;
    }

    private List<PublicHoliday> holidays(int year) {
        return country == null ? List.of() : library.in(country, region, year);
    }
}
