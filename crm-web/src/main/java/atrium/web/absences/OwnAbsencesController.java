package atrium.web.absences;

import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
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

/** Lets people keep when they work and when they are away. */
@Controller
@ForSignedIn
@RequestMapping(Whose.OWN)
class OwnAbsencesController {

    private final AbsencePages pages;
    private final AbsenceForms forms;
    private final HoursForms hours;

    OwnAbsencesController(AbsencePages pages, AbsenceForms forms, HoursForms hours) {
        this.pages = pages;
        this.forms = forms;
        this.hours = hours;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return pages.show(Whose.own(viewer), viewer);
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.blank(Whose.own(viewer), viewer);
    }

    @PostMapping
    ModelAndView plan(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        return forms.plan(Whose.own(viewer), sent, request, viewer);
    }

    @GetMapping("/{absence}")
    ModelAndView filled(@PathVariable UUID absence, Viewer viewer) {
        return forms.filled(Whose.own(viewer), absence, viewer);
    }

    @PostMapping("/{absence}")
    ModelAndView change(
            @PathVariable UUID absence,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        return forms.change(Whose.own(viewer), absence, sent, request, viewer);
    }

    @PostMapping("/{absence}/end")
    ModelAndView end(@PathVariable UUID absence, HttpServletRequest request, Viewer viewer) {
        return forms.end(Whose.own(viewer), absence, request, viewer);
    }

    @PostMapping("/{absence}/removal")
    ModelAndView remove(@PathVariable UUID absence, HttpServletRequest request, Viewer viewer) {
        return forms.remove(Whose.own(viewer), absence, request, viewer);
    }

    @GetMapping("/hours")
    ModelAndView hours(Viewer viewer) {
        return hours.filled(Whose.own(viewer), viewer);
    }

    @PostMapping("/hours")
    ModelAndView keepHours(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        return hours.keep(Whose.own(viewer), sent, request, viewer);
    }
}
