package atrium.web.calendars;

import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.records.Viewer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A calendar on its page and in the list. */
@Component
class CalendarPage {

    private final WorkingCalendars calendars;
    private final CalendarScreens screens;
    private final Trials trials;

    CalendarPage(WorkingCalendars calendars, CalendarScreens screens, Trials trials) {
        this.calendars = calendars;
        this.screens = screens;
        this.trials = trials;
    }

    /**
     * A line of the list.
     *
     * @param holidays whose public holidays are days off; null for nobody's
     * @param teams how many have it as their own
     */
    record Line(
            UUID id,
            String name,
            boolean ofCompany,
            String zone,
            @Nullable String holidays,
            String hours,
            long teams) {}

    Line line(KeptCalendar calendar, Viewer viewer) {
        KeptCalendar.Settings settings = calendar.settings();
        return new Line(
                calendar.id(),
                calendar.name(),
                calendar.ofCompany(),
                settings.zone().getId().replace('_', ' '),
                screens.place(settings, viewer.locale()),
                WeekPicture.hours(settings.week().length()),
                calendars.byTeam().values().stream()
                        .filter(calendar.id()::equals)
                        .count());
    }

    /** @param tried what was typed into "try it" */
    ModelAndView show(KeptCalendar calendar, Map<String, String> tried, Viewer viewer) {
        Trial trial = trials.work(calendar, tried, viewer);
        HttpStatus status = trial.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("admin/calendars/show", status)
                .addObject("calendar", screens.screen(calendar, trial, viewer));
    }
}
