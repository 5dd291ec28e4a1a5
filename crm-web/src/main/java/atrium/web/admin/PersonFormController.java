package atrium.web.admin;

import atrium.domain.identity.PasswordMail;
import atrium.domain.identity.PeopleAdministration;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.mail.Outbox;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.security.ProofGate;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invites and edits people. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/people")
class PersonFormController {

    private final PeopleAdministration people;
    private final PasswordMail mail;
    private final PersonForms forms;
    private final ProofGate proof;
    private final Outbox outbox;
    private final Toasts toasts;

    PersonFormController(
            PeopleAdministration people,
            PasswordMail mail,
            PersonForms forms,
            ProofGate proof,
            Outbox outbox,
            Toasts toasts) {
        this.people = people;
        this.mail = mail;
        this.forms = forms;
        this.proof = proof;
        this.outbox = outbox;
        this.toasts = toasts;
    }

    // Whoever changes a mail address can have a new password sent there.
    @ModelAttribute("mailLocked")
    boolean mailLocked(HttpServletRequest request, Viewer viewer) {
        return proof.isDue(viewer, request);
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.page(HttpStatus.OK, null, forms.preset(), ChosenMemberships.NONE, Map.of(), viewer);
    }

    @PostMapping
    ModelAndView invite(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = PersonForms.pick(sent.toSingleValueMap(), "");
        ChosenMemberships chosen = ChosenMemberships.of(sent);
        UUID id;
        try {
            id = people.add(typed, chosen.roles().now(), chosen.teams().now(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(null, typed, chosen, refused, viewer);
        }
        mail.send(id, viewer);
        toasts.show(
                Toast.done(
                        outbox.sending() ? "admin.person.invited" : "admin.person.waiting",
                        typed.getOrDefault("name", "")),
                request);
        return new ModelAndView("redirect:/admin/people/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return forms.stored(id, viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Map<String, String> typed = PersonForms.pick(sent.toSingleValueMap(), "");
        Map<String, String> was = PersonForms.pick(sent.toSingleValueMap(), "was.");
        String email = typed.get("email");
        if (email != null && !email.equals(was.get("email")) && proof.isDue(viewer, request)) {
            return new ModelAndView("redirect:" + ProofGate.question("/admin/people/" + id));
        }
        ChosenMemberships chosen = ChosenMemberships.of(sent);
        try {
            people.edit(id, new FieldEdit(was, typed), chosen.roles(), chosen.teams(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(id, typed, chosen, refused, viewer);
        }
        toasts.show(Toast.done("admin.saved"), request);
        return new ModelAndView("redirect:/admin/people/" + id);
    }
}
