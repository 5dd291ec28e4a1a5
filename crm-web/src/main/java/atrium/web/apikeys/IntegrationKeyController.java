package atrium.web.apikeys;

import atrium.domain.apikeys.Integration;
import atrium.domain.apikeys.Integrations;
import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.security.NeedsProof;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes and revokes the keys of an integration. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/integrations/{id}/keys")
class IntegrationKeyController {

    private final Integrations integrations;
    private final KeyKeeping keys;
    private final KeyForms forms;
    private final Problems problems;
    private final Toasts toasts;

    IntegrationKeyController(
            Integrations integrations, KeyKeeping keys, KeyForms forms, Problems problems, Toasts toasts) {
        this.integrations = integrations;
        this.keys = keys;
        this.forms = forms;
        this.problems = problems;
        this.toasts = toasts;
    }

    @NeedsProof
    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, Viewer viewer) {
        return forms.page(HttpStatus.OK, home(id, viewer), forms.blank(), Map.of(), viewer.locale());
    }

    // The answer itself shows the key: no session, address or page that is opened again ever holds it.
    @NeedsProof(from = "/admin/integrations")
    @PostMapping
    ModelAndView issue(@PathVariable UUID id, @RequestParam Map<String, String> sent, Viewer viewer) {
        KeyHome home = home(id, viewer);
        try {
            String key = keys.issueFor(id, forms.read(sent), viewer).text();
            return new ModelAndView("me/keys/issued", HttpStatus.CREATED)
                    .addObject("home", home)
                    .addObject("key", key);
        } catch (RuleViolation refused) {
            Map<String, String> errors = problems.sentences(refused, viewer.locale());
            return forms.page(HttpStatus.UNPROCESSABLE_CONTENT, home, sent, errors, viewer.locale());
        }
    }

    @PostMapping("/{key}/revocation")
    String revoke(@PathVariable UUID id, @PathVariable UUID key, HttpServletRequest request, Viewer viewer) {
        KeyHome home = home(id, viewer);
        keys.revoke(key, viewer);
        toasts.show(Toast.done("apikeys.revoked"), request);
        return "redirect:" + home.back();
    }

    private KeyHome home(UUID id, Viewer viewer) {
        Integration integration = integrations.get(id, viewer);
        return KeyHome.of(id, integration.name());
    }
}
