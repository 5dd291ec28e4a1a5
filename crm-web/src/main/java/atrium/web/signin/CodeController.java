package atrium.web.signin;

import atrium.domain.identity.OwedProof;
import atrium.domain.identity.SecondSteps;
import atrium.domain.identity.SignIn;
import atrium.domain.identity.SignInOutcome;
import atrium.domain.identity.SignInOutcome.TooOften;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks whoever gave the right password for the code of their app, or a passkey; everybody else is led to the sign-in. */
@Controller
@OpenToAll
@RequestMapping("/sign-in/code")
class CodeController {

    private final SignIn signIn;
    private final SecondSteps steps;
    private final Entrance entrance;

    CodeController(SignIn signIn, SecondSteps steps, Entrance entrance) {
        this.signIn = signIn;
        this.steps = steps;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return entrance.halfWay(request)
                .map(person -> form(HttpStatus.OK, person, next, null))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in"));
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> person = entrance.halfWay(request);
        if (person.isEmpty()) {
            return new ModelAndView("redirect:/sign-in?stale");
        }
        SignInOutcome outcome = signIn.second(person.get(), code, entrance.client(request));
        return entrance.enter(outcome, next, request, response)
                .map(way -> new ModelAndView("redirect:" + way))
                .orElseGet(() -> outcome instanceof TooOften
                        ? form(HttpStatus.TOO_MANY_REQUESTS, person.get(), next, "password.too-often")
                        : form(HttpStatus.UNPROCESSABLE_CONTENT, person.get(), next, "factor.code-wrong"));
    }

    private ModelAndView form(HttpStatus status, UUID person, @Nullable String next, @Nullable String problem) {
        ModelAndView form = new ModelAndView("sign-in/code", status);
        form.addObject("next", next);
        form.addObject("problem", problem);
        form.addObject("app", steps.owed(person) == OwedProof.CODE);
        form.addObject("passkey", steps.hasPasskey(person));
        return form;
    }
}
