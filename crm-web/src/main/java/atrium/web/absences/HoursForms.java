package atrium.web.absences;

import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.PersonalHours;
import atrium.domain.calendars.PersonalHoursKeeping;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of the hours in which somebody works otherwise than their team. */
@Component
class HoursForms {

    private final PersonalHoursKeeping keeping;
    private final WorkingCalendars calendars;
    private final WorkingTimes working;
    private final AbsencePages pages;
    private final Problems problems;
    private final MessageSource texts;
    private final Toasts toasts;

    HoursForms(
            PersonalHoursKeeping keeping,
            WorkingCalendars calendars,
            WorkingTimes working,
            AbsencePages pages,
            Problems problems,
            MessageSource texts,
            Toasts toasts) {
        this.keeping = keeping;
        this.calendars = calendars;
        this.working = working;
        this.pages = pages;
        this.problems = problems;
        this.texts = texts;
        this.toasts = toasts;
    }

    /** A weekday and the name of the field with its hours. */
    record Weekday(String field, String name) {}

    ModelAndView filled(Whose whose, Viewer viewer) {
        PersonalHours kept = keeping.of(whose.person(), viewer);
        KeptCalendar followed =
                kept.calendar() == null ? working.ofTeamsOf(whose.person()) : calendars.get(kept.calendar());
        Map<String, String> values = new HashMap<>(PersonalHoursKeeping.text(
                kept.week() == null ? followed.settings().week() : kept.week()));
        values.put("calendar", kept.calendar() == null ? "" : kept.calendar().toString());
        values.put("own", String.valueOf(kept.week() != null));
        return page(whose, values, Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView keep(Whose whose, Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            keeping.keep(whose.person(), sent, viewer);
        } catch (RuleViolation refused) {
            return page(
                    whose,
                    sent,
                    problems.sentences(refused, viewer.locale()),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer);
        }
        toasts.show(Toast.done("hours.kept"), request);
        return new ModelAndView("redirect:" + whose.base());
    }

    private ModelAndView page(
            Whose whose, Map<String, String> values, Map<String, String> errors, HttpStatus status, Viewer viewer) {
        return pages.titled(new ModelAndView("absences/hours", status), whose)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject(
                        "teams",
                        texts.getMessage(
                                "hours.calendar.teams",
                                new Object[] {working.ofTeamsOf(whose.person()).name()},
                                viewer.locale()))
                .addObject("calendars", choices())
                .addObject(
                        "weekdays",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Weekday(
                                        CalendarKeeping.key(day),
                                        day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.locale())))
                                .toList());
    }

    private List<Choice> choices() {
        return calendars.all().stream()
                .filter(Predicate.not(KeptCalendar::archived))
                .map(calendar -> new Choice(calendar.id().toString(), calendar.name()))
                .toList();
    }
}
