package atrium.web.apikeys;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
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

/** Shows a person's keys, makes new ones and revokes them. */
@Controller
@ForSignedIn
@RequestMapping("/me/keys")
class OwnKeysController {

    private final KeyKeeping keys;
    private final KeyForms forms;
    private final ApiConsole console;
    private final Problems problems;
    private final Toasts toasts;

    OwnKeysController(KeyKeeping keys, KeyForms forms, ApiConsole console, Problems problems, Toasts toasts) {
        this.keys = keys;
        this.forms = forms;
        this.console = console;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("me/keys/index").addObject("keys", forms.lines(keys.own(viewer), viewer));
    }

    @NeedsProof
    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return form(HttpStatus.OK, forms.blank(), Map.of(), viewer);
    }

    // The answer itself shows the key: no session, address or page that is opened again ever holds it.
    @NeedsProof(from = "/me/keys/new")
    @PostMapping
    ModelAndView issue(@RequestParam Map<String, String> sent, Viewer viewer) {
        try {
            String key = keys.issue(forms.read(sent), viewer).text();
            return console.fill(new ModelAndView("me/keys/issued", HttpStatus.CREATED), "", viewer)
                    .addObject("home", forms.own(viewer.locale()))
                    .addObject("key", key);
        } catch (RuleViolation refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, sent, problems.sentences(refused, viewer.locale()), viewer);
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keys.revoke(id, viewer);
        toasts.show(Toast.done("apikeys.revoked"), request);
        return "redirect:/me/keys";
    }

    private ModelAndView form(
            HttpStatus status, Map<String, String> values, Map<String, String> errors, Viewer viewer) {
        return forms.page(status, forms.own(viewer.locale()), values, errors, viewer.locale());
    }
}
