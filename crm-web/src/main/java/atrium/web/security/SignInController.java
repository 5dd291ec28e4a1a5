package atrium.web.security;

import atrium.domain.identity.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signs people in and out. */
@Controller
class SignInController {

    private final Passwords passwords;

    SignInController(Passwords passwords) {
        this.passwords = passwords;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next);
        return "sign-in/form";
    }

    @OpenToAll
    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        Optional<UUID> person = passwords.check(email, password);
        if (person.isEmpty()) {
            ModelAndView form = new ModelAndView("sign-in/form", HttpStatus.UNPROCESSABLE_CONTENT);
            form.addObject("email", email);
            form.addObject("next", next);
            form.addObject("refused", true);
            return form;
        }
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(SessionSecurityContext.PERSON, person.get().toString());
        return new ModelAndView("redirect:" + samePlace(next));
    }

    @OpenToAll
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    // Only a path of our own: no scheme, no host, no backslash that browsers read as a slash.
    private static String samePlace(@Nullable String next) {
        return next != null && next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? next : "/";
    }
}
