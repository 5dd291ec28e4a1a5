package atrium.web.signin;

import atrium.domain.identity.OwedProof;
import atrium.domain.identity.SecondSteps;
import atrium.domain.identity.SignIn;
import atrium.domain.kernel.RuleViolation;
import atrium.web.factors.AppSetUp;
import atrium.web.forms.Problems;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Lets whoever gave the right password, and whose role demands a second factor, set one up; nothing else opens before. */
@Controller
@OpenToAll
@RequestMapping("/sign-in/app")
class OwedAppController {

    private final SignIn signIn;
    private final SecondSteps steps;
    private final AppSetUp setUp;
    private final Entrance entrance;
    private final Problems problems;

    OwedAppController(SignIn signIn, SecondSteps steps, AppSetUp setUp, Entrance entrance, Problems problems) {
        this.signIn = signIn;
        this.steps = steps;
        this.setUp = setUp;
        this.entrance = entrance;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return owing(request)
                .map(person -> page(HttpStatus.OK, person, next, Map.of(), request))
                .orElseGet(OwedAppController::signIn);
    }

    @PostMapping
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> owing = owing(request);
        if (owing.isEmpty()) {
            return signIn();
        }
        UUID person = owing.get();
        List<String> codes;
        try {
            codes = setUp.confirm(person, code, null, request);
        } catch (RuleViolation refused) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, person, next, problems.sentences(refused, locale), request);
        }
        return entrance.enter(signIn.afterSetUp(person, entrance.client(request)), next, request, response)
                .map(way -> new ModelAndView("sign-in/codes", Map.of("codes", codes, "next", way)))
                .orElseGet(OwedAppController::signIn);
    }

    // Whoever has an app types its code; another one is set up only by somebody who is in.
    private Optional<UUID> owing(HttpServletRequest request) {
        return entrance.halfWay(request).filter(person -> steps.owed(person) == OwedProof.SET_UP);
    }

    private ModelAndView page(
            HttpStatus status,
            UUID person,
            @Nullable String next,
            Map<String, String> errors,
            HttpServletRequest request) {
        return setUp.page("sign-in/app", status, person, errors, request).addObject("next", next);
    }

    private static ModelAndView signIn() {
        return new ModelAndView("redirect:/sign-in");
    }
}
