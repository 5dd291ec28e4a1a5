package atrium.web.calendars;

import atrium.domain.calendars.CalendarDay;
import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.PublicHoliday;
import atrium.domain.calendars.WorkedHolidays;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a public holiday a working day of a calendar, and back. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/calendars/{id}/worked")
class CalendarHolidaysController {

    private final WorkingCalendars calendars;
    private final WorkedHolidays worked;
    private final Toasts toasts;

    CalendarHolidaysController(WorkingCalendars calendars, WorkedHolidays worked, Toasts toasts) {
        this.calendars = calendars;
        this.worked = worked;
        this.toasts = toasts;
    }

    /** @param holiday its key, as it stands in the given year of the calendar */
    @PostMapping
    String work(
            @PathVariable UUID id,
            @RequestParam String holiday,
            @RequestParam int year,
            HttpServletRequest request,
            Viewer viewer) {
        PublicHoliday found = find(id, holiday, year);
        worked.work(id, found, viewer);
        return shown("calendars.holiday.worked", id, found, "/worked/removal", request, viewer);
    }

    @PostMapping("/removal")
    String rest(
            @PathVariable UUID id,
            @RequestParam String holiday,
            @RequestParam int year,
            HttpServletRequest request,
            Viewer viewer) {
        PublicHoliday found = find(id, holiday, year);
        worked.rest(id, found, viewer);
        return shown("calendars.holiday.off", id, found, "/worked", request, viewer);
    }

    private PublicHoliday find(UUID id, String key, int year) {
        return calendars.get(id).days(year).stream()
                .map(CalendarDay::holiday)
                .filter(Objects::nonNull)
                .filter(holiday -> holiday.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(CalendarKeeping.TYPE, id)));
    }

    private String shown(
            String text, UUID id, PublicHoliday holiday, String back, HttpServletRequest request, Viewer viewer) {
        String undo = UriComponentsBuilder.fromPath("/admin/calendars/" + id + back)
                .queryParam("holiday", "{key}")
                .queryParam("year", holiday.date().getYear())
                .encode()
                .buildAndExpand(holiday.key())
                .toUriString();
        toasts.show(Toast.done(text, holiday.name(viewer.locale())).undoneBy(undo), request);
        return "redirect:/admin/calendars/" + id;
    }
}
