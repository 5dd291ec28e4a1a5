package atrium.web.profile;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows and changes a person's own profile; the mail address is kept by administrators. */
@Controller
@ForSignedIn
@RequestMapping("/me")
class ProfileController {

    private static final List<String> OWN = List.of("name", "jobTitle", "zone", "locale", "theme");

    private final People people;
    private final PeopleManagement management;
    private final Problems problems;
    private final Toasts toasts;

    ProfileController(People people, PeopleManagement management, Problems problems, Toasts toasts) {
        this.people = people;
        this.management = management;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return form(HttpStatus.OK, stored(viewer), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = own(sent, "");
        try {
            management.edit(viewer.personId(), new FieldEdit(own(sent, "was."), typed), viewer.actor());
        } catch (RuleViolation refused) {
            boolean overtaken = refused instanceof EditConflict;
            HttpStatus status = overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return form(status, typed, problems.sentences(refused, viewer.locale()), viewer);
        }
        toasts.show(Toast.done("me.saved"), request);
        return new ModelAndView("redirect:/me");
    }

    @PostMapping("/theme")
    String theme(@RequestParam String theme, Viewer viewer) {
        management.edit(viewer.personId(), new FieldEdit(Map.of(), Map.of("theme", theme)), viewer.actor());
        return "redirect:/me";
    }

    private static Map<String, String> own(Map<String, String> sent, String prefix) {
        return OWN.stream()
                .filter(field -> sent.containsKey(prefix + field))
                .collect(Collectors.toMap(field -> field, field -> sent.getOrDefault(prefix + field, "")));
    }

    private Map<String, String> stored(Viewer viewer) {
        return people.details(viewer.personId()).orElseThrow().fields();
    }

    private ModelAndView form(
            HttpStatus status, Map<String, String> values, Map<String, String> errors, Viewer viewer) {
        ModelAndView form = new ModelAndView("me/index", status);
        form.addObject("values", values);
        form.addObject("stored", stored(viewer));
        form.addObject("errors", errors);
        form.addObject("zones", Choices.zones(values.get("zone")));
        form.addObject("formats", Choices.formats(viewer.locale(), values.get("locale")));
        return form;
    }
}
