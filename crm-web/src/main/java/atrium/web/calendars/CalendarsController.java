package atrium.web.calendars;

import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the working calendars, shows, adds and changes them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/calendars")
class CalendarsController {

    private final WorkingCalendars calendars;
    private final CalendarKeeping keeping;
    private final CalendarForms forms;
    private final CalendarPage page;
    private final Toasts toasts;

    CalendarsController(
            WorkingCalendars calendars,
            CalendarKeeping keeping,
            CalendarForms forms,
            CalendarPage page,
            Toasts toasts) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.forms = forms;
        this.page = page;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("admin/calendars/index")
                .addObject("used", lines(Predicate.not(KeptCalendar::archived), viewer))
                .addObject("archived", lines(KeptCalendar::archived, viewer));
    }

    private List<CalendarPage.Line> lines(Predicate<KeptCalendar> which, Viewer viewer) {
        return calendars.all().stream()
                .filter(which)
                .map(calendar -> page.line(calendar, viewer))
                .toList();
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam Map<String, String> tried, Viewer viewer) {
        return page.show(calendars.get(id), tried, viewer);
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.blank(viewer);
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        FieldEdit typed = CalendarForms.typed(sent);
        try {
            UUID id = keeping.add(typed.now(), viewer);
            return saved("calendars.added", id, request);
        } catch (RuleViolation refused) {
            return forms.refused(null, typed, refused, viewer);
        }
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return forms.stored(id, viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        calendars.get(id);
        FieldEdit typed = CalendarForms.typed(sent);
        try {
            keeping.edit(id, typed, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(id, typed, refused, viewer);
        }
        return saved("calendars.saved", id, request);
    }

    /** The field of the regions of a country that was just chosen. */
    @GetMapping("/regions")
    ModelAndView regions(@RequestParam(required = false) @Nullable String country, Viewer viewer) {
        return new ModelAndView("admin/calendars/_region :: region", HttpStatus.OK)
                .addObject("regions", forms.regions(country, viewer.locale()))
                .addObject("values", Map.of())
                .addObject("errors", Map.of());
    }

    private ModelAndView saved(String text, UUID id, HttpServletRequest request) {
        toasts.show(Toast.done(text), request);
        return new ModelAndView("redirect:/admin/calendars/" + id);
    }
}
