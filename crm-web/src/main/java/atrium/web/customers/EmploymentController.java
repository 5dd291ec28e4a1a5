package atrium.web.customers;

import atrium.domain.customers.ContactDirectory;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.Employments;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes where a contact worked before or works besides, and strikes what was wrong. */
@Controller
@RequestMapping("/contacts/{id}/employments")
class EmploymentController {

    private final Employments employments;
    private final ContactDirectory contacts;
    private final SmallForms forms;
    private final Toasts toasts;

    EmploymentController(Employments employments, ContactDirectory contacts, SmallForms forms, Toasts toasts) {
        this.employments = employments;
        this.contacts = contacts;
        this.forms = forms;
        this.toasts = toasts;
    }

    @Needs(value = Act.EDIT, type = "contact")
    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, Viewer viewer) {
        return forms.blank(form(id, viewer), viewer);
    }

    @Needs(value = Act.EDIT, type = "contact")
    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        SmallForms.Form form = form(id, viewer);
        try {
            employments.add(new ContactId(id), forms.read(form, typed, viewer), viewer);
        } catch (InvalidRecord invalid) {
            return forms.refused(form, typed, invalid, viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        return new ModelAndView("redirect:/contacts/" + id);
    }

    @Needs(value = Act.EDIT, type = "contact")
    @PostMapping("/{employment}/removal")
    String strike(@PathVariable UUID id, @PathVariable UUID employment, HttpServletRequest request, Viewer viewer) {
        employments.strike(new ContactId(id), employment, viewer);
        toasts.show(Toast.done("toast.employment.struck"), request);
        return "redirect:/contacts/" + id;
    }

    private SmallForms.Form form(UUID id, Viewer viewer) {
        String name = contacts.details(new ContactId(id), viewer).facts().name();
        return new SmallForms.Form(
                "employment.new",
                "employment.create",
                Employments.FIELDS,
                Set.of("account"),
                "/contacts/" + id + "/employments",
                "/contacts/" + id,
                name,
                Map.of());
    }
}
