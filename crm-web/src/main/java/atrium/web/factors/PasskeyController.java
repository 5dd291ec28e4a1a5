package atrium.web.factors;

import atrium.domain.factors.Passkeys.Passkey;
import atrium.domain.identity.OwnPasskeys;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.security.NeedsProof;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Adds, names and removes a person's own passkeys. */
@Controller
@ForSignedIn
@RequestMapping("/me/security/passkeys")
class PasskeyController {

    private final OwnPasskeys passkeys;
    private final Challenges challenges;
    private final Problems problems;
    private final Toasts toasts;

    PasskeyController(OwnPasskeys passkeys, Challenges challenges, Problems problems, Toasts toasts) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.problems = problems;
        this.toasts = toasts;
    }

    @NeedsProof
    @GetMapping("/new")
    ModelAndView blank() {
        return form(HttpStatus.OK, null, "", Map.of());
    }

    @PostMapping("/options")
    @ResponseBody
    Map<String, Object> options(HttpServletRequest request, Viewer viewer) {
        return passkeys.makingOptions(challenges.ask(request), viewer);
    }

    @NeedsProof(from = "/me/security/passkeys/new")
    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            passkeys.add(name, challenges.take(request).orElse(""), answer, viewer);
        } catch (RuleViolation refused) {
            return refused(null, name, refused, viewer);
        }
        toasts.show(Toast.done("passkey.added"), request);
        return new ModelAndView("redirect:/me/security");
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return form(HttpStatus.OK, id, own(id, viewer).name(), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Viewer viewer) {
        own(id, viewer);
        try {
            passkeys.rename(id, name, viewer);
        } catch (RuleViolation refused) {
            return refused(id, name, refused, viewer);
        }
        toasts.show(Toast.done("me.saved"), request);
        return new ModelAndView("redirect:/me/security");
    }

    @NeedsProof
    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        own(id, viewer);
        try {
            passkeys.remove(id, viewer);
            toasts.show(Toast.done("passkey.removed"), request);
        } catch (RuleViolation refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
        }
        return "redirect:/me/security";
    }

    private Passkey own(UUID id, Viewer viewer) {
        return passkeys.all(viewer).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("passkey", id)));
    }

    private ModelAndView refused(@Nullable UUID id, String name, RuleViolation refused, Viewer viewer) {
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        return form(HttpStatus.UNPROCESSABLE_CONTENT, id, name, errors);
    }

    private static ModelAndView form(HttpStatus status, @Nullable UUID id, String name, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>(Map.of("name", name, "errors", errors));
        if (id != null) {
            model.put("id", id);
        }
        return new ModelAndView(id == null ? "me/security/passkeys/new" : "me/security/passkeys/show", model, status);
    }
}
