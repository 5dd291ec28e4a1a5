package atrium.web.profile;

import atrium.domain.identity.OwnPassword;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.security.PersonSession;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes a person's own password. */
@Controller
@ForSignedIn
@RequestMapping("/me/password")
class PasswordController {

    private final OwnPassword passwords;
    private final PersonSession session;
    private final Problems problems;
    private final Toasts toasts;

    PasswordController(OwnPassword passwords, PersonSession session, Problems problems, Toasts toasts) {
        this.passwords = passwords;
        this.session = session;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView form() {
        return form(HttpStatus.OK, Map.of());
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            passwords.change(old, password, session.id(request), viewer);
        } catch (RuleViolation refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, problems.sentences(refused, viewer.locale()));
        }
        toasts.show(Toast.done("me.password.changed"), request);
        return new ModelAndView("redirect:/me/password");
    }

    private static ModelAndView form(HttpStatus status, Map<String, String> errors) {
        return new ModelAndView("me/password", Map.of("errors", errors), status);
    }
}
