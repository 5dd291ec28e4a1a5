package atrium.web.signin;

import atrium.domain.factors.Passkeys;
import atrium.domain.identity.SignIn;
import atrium.domain.identity.SignInOutcome;
import atrium.web.factors.Challenges;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signs people in with a passkey: in place of a password, or in place of the code after one. */
@Controller
@OpenToAll
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Entrance entrance;

    PasskeySignInController(SignIn signIn, Passkeys passkeys, Challenges challenges, Entrance entrance) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.entrance = entrance;
    }

    @PostMapping("/options")
    @ResponseBody
    Map<String, Object> options(HttpServletRequest request) {
        return passkeys.askingOptions(challenges.ask(request));
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInOutcome outcome = signIn.byPasskey(challenges.take(request).orElse(""), answer, entrance.client(request));
        return entrance.enter(outcome, next, request, response)
                .map(way -> "redirect:" + way)
                .orElse("redirect:/sign-in?passkey");
    }
}
