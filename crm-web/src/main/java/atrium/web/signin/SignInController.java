package atrium.web.signin;

import atrium.domain.files.CompanyLogo;
import atrium.domain.identity.SignIn;
import atrium.domain.identity.SignInAttempt;
import atrium.domain.identity.SignInOutcome;
import atrium.domain.identity.SignInOutcome.Refused;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.providers.IdentityProviders;
import atrium.domain.signins.SignInWay;
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

/** Signs people in, with their password or as one of the demo people. */
@Controller
@OpenToAll
@RequestMapping("/sign-in")
class SignInController {

    private final SignIn signIn;
    private final DemoEntrance demo;
    private final Entrance entrance;
    private final IdentityProviders providers;
    private final CompanyProfile company;
    private final CompanyLogo logo;

    SignInController(
            SignIn signIn,
            DemoEntrance demo,
            Entrance entrance,
            IdentityProviders providers,
            CompanyProfile company,
            CompanyLogo logo) {
        this.signIn = signIn;
        this.demo = demo;
        this.entrance = entrance;
        this.providers = providers;
        this.company = company;
        this.logo = logo;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String stale,
            @RequestParam(required = false) @Nullable String passkey,
            @RequestParam(required = false) @Nullable String provider) {
        return form(HttpStatus.OK, "", next, problem(stale, passkey, provider));
    }

    @PostMapping
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInAttempt attempt = new SignInAttempt(email, password, entrance.client(request));
        SignInOutcome outcome = signIn.attempt(attempt);
        Optional<String> way = entrance.enter(outcome, next, request, response);
        if (way.isPresent()) {
            return new ModelAndView("redirect:" + way.get());
        }
        return outcome instanceof Refused
                ? form(HttpStatus.UNPROCESSABLE_CONTENT, email, next, "sign-in.refused")
                : form(HttpStatus.TOO_MANY_REQUESTS, email, next, "sign-in.too-often");
    }

    @PostMapping("/demo")
    String demo(
            @RequestParam UUID person,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return demo.find(person)
                .map(id -> signIn.trust(id, SignInWay.DEMO, entrance.client(request)))
                .flatMap(outcome -> entrance.enter(outcome, next, request, response))
                .map(way -> "redirect:" + way)
                .orElse("redirect:/sign-in");
    }

    private static @Nullable String problem(
            @Nullable String stale, @Nullable String passkey, @Nullable String provider) {
        if (stale != null) {
            return "sign-in.stale";
        }
        if (passkey != null) {
            return "passkey.refused";
        }
        return provider == null ? null : ProviderProblem.of(provider).text();
    }

    private ModelAndView form(HttpStatus status, String email, @Nullable String next, @Nullable String problem) {
        ModelAndView form = new ModelAndView("sign-in/form", status);
        form.addObject("email", email);
        form.addObject("next", next);
        form.addObject("problem", problem);
        form.addObject("providers", providers.all());
        form.addObject("demoPeople", demo.people());
        form.addObject("logo", logo.id().orElse(null));
        form.addObject("company", company.find().map(Company::name).orElse(null));
        return form;
    }
}
