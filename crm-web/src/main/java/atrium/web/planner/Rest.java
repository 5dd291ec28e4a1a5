package atrium.web.planner;

import atrium.domain.calendars.CalendarDay;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.PublicHoliday;
import atrium.domain.calendars.WorkingCalendar.Stretch;
import atrium.web.planner.WallDay.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When none of some people works, by their working calendars, as the clock of whoever looks shows it. */
final class Rest {

    private final Set<KeptCalendar> calendars;

    Rest(Collection<KeptCalendar> calendars) {
        this.calendars = new LinkedHashSet<>(calendars);
    }

    /** The stretches of a day in which nobody works. */
    List<Place> on(WallDay day) {
        BitSet working = working(day);
        List<Place> rest = new ArrayList<>();
        for (int from = working.nextClearBit(0); from < WallDay.QUARTERS; ) {
            int next = working.nextSetBit(from);
            int to = next < 0 ? WallDay.QUARTERS : next;
            rest.add(new Place(from, to - from));
            from = working.nextClearBit(to);
        }
        return rest;
    }

    private BitSet working(WallDay day) {
        BitSet working = new BitSet(WallDay.QUARTERS);
        for (KeptCalendar calendar : calendars) {
            try {
                for (Stretch stretch : calendar.time().stretches(day.begins(), day.ends())) {
                    Place place = day.place(stretch.from(), stretch.to());
                    working.set(place.from(), place.to());
                }
            } catch (NoWorkingTime unknown) {
                working.set(0, WallDay.QUARTERS);
            }
        }
        return working;
    }

    /** What the day is called by a calendar of theirs on which it is no usual one. */
    Set<String> names(LocalDate date, Locale locale) {
        Set<String> names = new LinkedHashSet<>();
        for (KeptCalendar calendar : calendars) {
            for (CalendarDay day : days(calendar, date.getYear())) {
                if (day.date().equals(date) && !day.worked()) {
                    PublicHoliday holiday = day.holiday();
                    names.add(holiday == null ? ownName(day) : holiday.name(locale));
                }
            }
        }
        return names;
    }

    private static String ownName(CalendarDay day) {
        return day.own() == null ? "" : day.own().name();
    }

    private static List<CalendarDay> days(KeptCalendar calendar, int year) {
        try {
            return calendar.days(year);
        } catch (NoWorkingTime unknown) {
            return List.of();
        }
    }
}
