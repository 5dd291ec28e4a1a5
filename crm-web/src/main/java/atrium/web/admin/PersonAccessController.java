package atrium.web.admin;

import atrium.domain.identity.LostFactors;
import atrium.domain.identity.PasswordMail;
import atrium.domain.identity.PeopleAdministration;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.mail.Outbox;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.security.NeedsProof;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets people in and out: links for a password, lost apps, deactivation, sessions. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/people/{id}")
class PersonAccessController {

    private final PeopleAdministration people;
    private final PasswordMail mail;
    private final LostFactors factors;
    private final Outbox outbox;
    private final Toasts toasts;

    PersonAccessController(
            PeopleAdministration people, PasswordMail mail, LostFactors factors, Outbox outbox, Toasts toasts) {
        this.people = people;
        this.mail = mail;
        this.factors = factors;
        this.outbox = outbox;
        this.toasts = toasts;
    }

    // The answer to the POST itself: the link is shown once and stands in no address.
    @NeedsProof(from = "/admin/people")
    @PostMapping("/link")
    String link(@PathVariable UUID id, Model model, Viewer viewer) {
        model.addAttribute("id", id);
        model.addAttribute("link", mail.link(id, viewer));
        return "admin/people/link";
    }

    @PostMapping("/mail")
    String mail(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        mail.send(id, viewer);
        toasts.show(Toast.done(outbox.sending() ? "admin.person.mailed" : "admin.person.waiting"), request);
        return "redirect:/admin/people/" + id;
    }

    @NeedsProof(from = "/admin/people")
    @PostMapping("/app/removal")
    String takeApp(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        factors.take(id, viewer);
        toasts.show(Toast.done("admin.app.taken"), request);
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        try {
            people.deactivate(id, viewer);
            toasts.show(
                    Toast.done("admin.person.deactivated").undoneBy("/admin/people/" + id + "/reactivation"), request);
        } catch (RuleViolation refused) {
            toasts.show(Toast.failed(refused.messageKey(), refused.arguments().toArray()), request);
        }
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/reactivation")
    String reactivate(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        people.reactivate(id, viewer);
        toasts.show(Toast.done("admin.person.reactivated"), request);
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        people.endSessions(id, viewer);
        toasts.show(Toast.done("me.sessions.ended"), request);
        return "redirect:/admin/people/" + id;
    }
}
