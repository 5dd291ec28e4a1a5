package atrium.web.calendars;

import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.OwnDay;
import atrium.domain.calendars.OwnDays;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds, changes and removes the days of the company's own in a calendar. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/calendars/{id}/days")
class CalendarDaysController {

    private final WorkingCalendars calendars;
    private final OwnDays days;
    private final DayForms forms;
    private final Toasts toasts;

    CalendarDaysController(WorkingCalendars calendars, OwnDays days, DayForms forms, Toasts toasts) {
        this.calendars = calendars;
        this.days = days;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id) {
        return forms.blank(calendars.get(id));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        KeptCalendar calendar = calendars.get(id);
        FieldEdit typed = DayForms.typed(sent);
        try {
            days.add(id, typed.now(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(calendar, null, typed, refused, viewer);
        }
        return saved(id, Toast.done("calendars.day.added"), request);
    }

    @GetMapping("/{day}")
    ModelAndView filled(@PathVariable UUID id, @PathVariable UUID day) {
        return forms.stored(calendars.get(id), day);
    }

    @PostMapping("/{day}")
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable UUID day,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        KeptCalendar calendar = calendars.get(id);
        OwnDays.day(calendar, day);
        FieldEdit typed = DayForms.typed(sent);
        try {
            days.edit(id, day, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(calendar, day, typed, refused, viewer);
        }
        return saved(id, Toast.done("calendars.saved"), request);
    }

    @PostMapping("/{day}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID day, HttpServletRequest request, Viewer viewer) {
        OwnDay gone = OwnDays.day(calendars.get(id), day);
        days.remove(id, day, viewer);
        return saved(id, Toast.done("calendars.day.removed", gone.name()).undoneBy(again(id, gone)), request);
    }

    // Adds the same day.
    private static String again(UUID id, OwnDay day) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/calendars/" + id + "/days");
        OwnDays.text(day).forEach((field, value) -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(OwnDays.text(day)).toUriString();
    }

    private ModelAndView saved(UUID id, Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:/admin/calendars/" + id);
    }
}
