package atrium.web.absences;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
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

/** Lets those who keep people keep when others work and when they are away. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/people/{person}/absences")
class PersonAbsencesController {

    private final AbsencePages pages;
    private final AbsenceForms forms;
    private final HoursForms hours;

    PersonAbsencesController(AbsencePages pages, AbsenceForms forms, HoursForms hours) {
        this.pages = pages;
        this.forms = forms;
        this.hours = hours;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, Viewer viewer) {
        return pages.show(Whose.administered(person), viewer);
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID person, Viewer viewer) {
        return forms.blank(Whose.administered(person), viewer);
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable UUID person,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        return forms.plan(Whose.administered(person), sent, request, viewer);
    }

    @GetMapping("/{absence}")
    ModelAndView filled(@PathVariable UUID person, @PathVariable UUID absence, Viewer viewer) {
        return forms.filled(Whose.administered(person), absence, viewer);
    }

    @PostMapping("/{absence}")
    ModelAndView change(
            @PathVariable UUID person,
            @PathVariable UUID absence,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        return forms.change(Whose.administered(person), absence, sent, request, viewer);
    }

    @PostMapping("/{absence}/end")
    ModelAndView end(@PathVariable UUID person, @PathVariable UUID absence, HttpServletRequest request, Viewer viewer) {
        return forms.end(Whose.administered(person), absence, request, viewer);
    }

    @PostMapping("/{absence}/removal")
    ModelAndView remove(
            @PathVariable UUID person, @PathVariable UUID absence, HttpServletRequest request, Viewer viewer) {
        return forms.remove(Whose.administered(person), absence, request, viewer);
    }

    @GetMapping("/hours")
    ModelAndView hours(@PathVariable UUID person, Viewer viewer) {
        return hours.filled(Whose.administered(person), viewer);
    }

    @PostMapping("/hours")
    ModelAndView keepHours(
            @PathVariable UUID person,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        return hours.keep(Whose.administered(person), sent, request, viewer);
    }
}
