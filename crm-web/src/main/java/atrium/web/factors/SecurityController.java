package atrium.web.factors;

import atrium.domain.identity.OwnFactor;
import atrium.domain.identity.OwnIdentities;
import atrium.domain.identity.OwnPasskeys;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.providers.IdentityProviders;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.security.NeedsProof;
import atrium.web.security.PersonSession;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows with what a person proves who they are, and changes it. */
@Controller
@ForSignedIn
@RequestMapping("/me/security")
class SecurityController {

    private final OwnFactor factor;
    private final OwnPasskeys passkeys;
    private final OwnIdentities identities;
    private final IdentityProviders providers;
    private final AppSetUp setUp;
    private final PersonSession session;
    private final Problems problems;
    private final Toasts toasts;

    SecurityController(
            OwnFactor factor,
            OwnPasskeys passkeys,
            OwnIdentities identities,
            IdentityProviders providers,
            AppSetUp setUp,
            PersonSession session,
            Problems problems,
            Toasts toasts) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.identities = identities;
        this.providers = providers;
        this.setUp = setUp;
        this.session = session;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    String show(Model model, Viewer viewer) {
        model.addAttribute("app", factor.app(viewer).orElse(null));
        model.addAttribute("demanded", factor.isDemanded(viewer));
        model.addAttribute("passkeys", passkeys.all(viewer));
        model.addAttribute("identities", identities.all(viewer));
        model.addAttribute("providers", providers.all());
        return "me/security/index";
    }

    @NeedsProof
    @GetMapping("/app")
    ModelAndView app(HttpServletRequest request, Viewer viewer) {
        return setUp.page("me/security/app", HttpStatus.OK, viewer.personId(), Map.of(), request);
    }

    @NeedsProof(from = "/me/security/app")
    @PostMapping("/app")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Viewer viewer) {
        try {
            return codes(setUp.confirm(viewer.personId(), code, session.id(request), request));
        } catch (RuleViolation refused) {
            return setUp.page(
                    "me/security/app",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer.personId(),
                    problems.sentences(refused, viewer.locale()),
                    request);
        }
    }

    @NeedsProof
    @PostMapping("/app/removal")
    String remove(HttpServletRequest request, Viewer viewer) {
        try {
            factor.remove(viewer);
            toasts.show(Toast.done("factor.removed"), request);
        } catch (RuleViolation refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
        }
        return "redirect:/me/security";
    }

    @NeedsProof
    @PostMapping("/codes")
    ModelAndView renewCodes(Viewer viewer) {
        List<String> codes = factor.renewRecoveryCodes(viewer);
        return codes.isEmpty() ? new ModelAndView("redirect:/me/security") : codes(codes);
    }

    // The answer itself shows the codes: no session, address or page that is opened again ever holds them.
    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("me/security/codes", Map.of("codes", codes));
    }
}
