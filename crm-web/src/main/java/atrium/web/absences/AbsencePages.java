package atrium.web.absences;

import atrium.domain.absences.Absence;
import atrium.domain.absences.Absences;
import atrium.domain.absences.AwayPeople;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.PersonalHours;
import atrium.domain.calendars.PersonalHoursKeeping;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.calendars.WorkingWeek;
import atrium.domain.organization.People;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of somebody's absences and working hours. */
@Component
class AbsencePages {

    private static final int MOST_PAST = 12;

    private final Absences absences;
    private final AwayPeople away;
    private final PersonalHoursKeeping hours;
    private final WorkingTimes working;
    private final People people;
    private final Clock clock;

    AbsencePages(
            Absences absences,
            AwayPeople away,
            PersonalHoursKeeping hours,
            WorkingTimes working,
            People people,
            Clock clock) {
        this.absences = absences;
        this.away = away;
        this.hours = hours;
        this.working = working;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param now whether it has begun
     * @param clash an absence of the deputy's own on the same days; null without
     */
    record Line(Absence absence, boolean now, @Nullable Absence clash) {}

    /** A weekday's hours; the text is empty on a day off. */
    record Weekday(String name, String hours) {}

    /**
     * When somebody works.
     *
     * @param calendar name of the calendar whose holidays count
     * @param followed whether the person chose it
     * @param own whether the hours are the person's own
     */
    record Hours(String calendar, boolean followed, boolean own, List<Weekday> week) {}

    ModelAndView show(Whose whose, Viewer viewer) {
        Instant now = clock.instant();
        List<Absence> all = absences.of(whose.person(), viewer);
        List<Absence> past =
                all.stream().filter(absence -> !absence.endsAt().isAfter(now)).toList();
        Predicate<Absence> over = past::contains;
        return titled(new ModelAndView("absences/index"), whose)
                .addObject(
                        "lines",
                        all.stream()
                                .filter(over.negate())
                                .map(absence -> new Line(absence, absence.isNow(now), clash(absence)))
                                .toList())
                .addObject("past", latest(past))
                .addObject("deputised", whose.own() ? away.deputisedBy(viewer) : List.of())
                .addObject("hours", hours(whose.person(), viewer));
    }

    /** The same model with whose page it is. */
    ModelAndView titled(ModelAndView page, Whose whose) {
        return page.addObject("whose", whose)
                .addObject("name", people.details(whose.person()).orElseThrow().name());
    }

    private static List<Absence> latest(List<Absence> past) {
        List<Absence> latest =
                new java.util.ArrayList<>(past.subList(Math.max(0, past.size() - MOST_PAST), past.size()));
        Collections.reverse(latest);
        return latest;
    }

    private @Nullable Absence clash(Absence absence) {
        return Optional.ofNullable(absence.deputyId())
                .flatMap(deputy ->
                        away
                                .between(
                                        Set.of(deputy),
                                        absence.firstDay(),
                                        absence.lastDay().plusDays(1))
                                .stream()
                                .findFirst())
                .orElse(null);
    }

    private Hours hours(UUID person, Viewer viewer) {
        PersonalHours kept = hours.of(person, viewer);
        KeptCalendar calendar =
                Objects.requireNonNull(working.calendars(Set.of(person)).get(person));
        WorkingWeek week = calendar.settings().week();
        return new Hours(
                calendar.name(),
                kept.calendar() != null,
                kept.week() != null,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Weekday(
                                day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.locale()),
                                week.on(day).toString()))
                        .toList());
    }
}
