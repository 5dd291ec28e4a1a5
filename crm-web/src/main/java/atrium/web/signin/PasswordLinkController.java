package atrium.web.signin;

import atrium.domain.identity.PasswordReset;
import atrium.domain.identity.Secret;
import atrium.domain.identity.SignIn;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.signins.SignInWay;
import atrium.web.forms.Problems;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets whoever follows a link of an invitation or a reset choose a password, and in. */
@Controller
@OpenToAll
@RequestMapping("/password/{secret}")
class PasswordLinkController {

    private final PasswordReset reset;
    private final SignIn signIn;
    private final Entrance entrance;
    private final Problems problems;

    PasswordLinkController(PasswordReset reset, SignIn signIn, Entrance entrance, Problems problems) {
        this.reset = reset;
        this.signIn = signIn;
        this.entrance = entrance;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView form(@PathVariable String secret, HttpServletResponse response) {
        return form(new Secret(secret), HttpStatus.OK, Map.of(), response);
    }

    @PostMapping
    ModelAndView set(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> person;
        try {
            person = reset.set(new Secret(secret), password);
        } catch (RuleViolation refused) {
            return form(
                    new Secret(secret),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    problems.sentences(refused, locale),
                    response);
        }
        return person.map(id -> signIn.trust(id, SignInWay.LINK, entrance.client(request)))
                .flatMap(outcome -> entrance.enter(outcome, null, request, response))
                .map(way -> new ModelAndView("redirect:" + way))
                .orElseGet(PasswordLinkController::unknown);
    }

    private ModelAndView form(
            Secret secret, HttpStatus status, Map<String, String> errors, HttpServletResponse response) {
        // The address holds the secret: it must not travel on, not even to our own pages.
        response.setHeader("Referrer-Policy", "no-referrer");
        return reset.find(secret)
                .map(link -> new ModelAndView(
                        "password/form", Map.of("link", link, "secret", secret.text(), "errors", errors), status))
                .orElseGet(PasswordLinkController::unknown);
    }

    private static ModelAndView unknown() {
        return new ModelAndView("password/void", HttpStatus.NOT_FOUND);
    }
}
