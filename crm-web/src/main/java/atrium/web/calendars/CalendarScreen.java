package atrium.web.calendars;

import atrium.web.forms.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a calendar shows.
 *
 * @param time what the clock of its zone shows now
 * @param holidays whose public holidays are days off; null for nobody's
 * @param unknown whether the library has no list of them
 * @param teams that follow it
 * @param others teams that could
 * @param people names of those who follow it for themselves; empty for nobody
 */
record CalendarScreen(
        UUID id,
        String name,
        boolean ofCompany,
        boolean archived,
        String zone,
        String time,
        @Nullable String holidays,
        boolean unknown,
        WeekPicture week,
        List<YearOfDays> years,
        Trial trial,
        List<Choice> teams,
        List<Choice> others,
        String people) {

    /** The days of a year that have a name. */
    record YearOfDays(int year, List<Line> lines) {}

    /**
     * A day with a name.
     *
     * @param key of the public holiday; null for an own day
     * @param own id of the own day; null for a public holiday
     * @param state off, hours, worked, free (nobody works on such a weekday anyway) or overruled (by an own day)
     * @param hours when people work on it, with state hours
     * @param note substitute or yearly; null for neither
     */
    record Line(
            LocalDate date,
            String day,
            String name,
            @Nullable String key,
            @Nullable UUID own,
            String state,
            String hours,
            @Nullable String note) {}
}
