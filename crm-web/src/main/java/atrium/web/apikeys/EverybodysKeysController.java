package atrium.web.apikeys;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows administrators everybody's keys, and revokes them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/api-keys")
class EverybodysKeysController {

    private final KeyKeeping keys;
    private final KeyForms forms;
    private final Toasts toasts;

    EverybodysKeysController(KeyKeeping keys, KeyForms forms, Toasts toasts) {
        this.keys = keys;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("admin/api-keys/index").addObject("keys", forms.lines(keys.everybodys(viewer), viewer));
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keys.revoke(id, viewer);
        toasts.show(Toast.done("apikeys.revoked"), request);
        return "redirect:/admin/api-keys";
    }
}
