package atrium.web.signin;

import atrium.domain.identity.FirstSetUp;
import atrium.domain.identity.SignIn;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.signins.SignInWay;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sets Atrium up, once, for whoever has the token; afterwards there is nothing here. */
@Controller
@OpenToAll
@RequestMapping("/set-up")
class SetUpController {

    private final FirstSetUp setUp;
    private final SetUpToken token;
    private final SignIn signIn;
    private final Entrance entrance;
    private final Problems problems;

    SetUpController(FirstSetUp setUp, SetUpToken token, SignIn signIn, Entrance entrance, Problems problems) {
        this.setUp = setUp;
        this.token = token;
        this.signIn = signIn;
        this.entrance = entrance;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "token", defaultValue = "") String typed,
            Locale locale,
            HttpServletResponse response) {
        requireDue();
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!token.matches(typed)) {
            return new ModelAndView("set-up/waiting", Map.of("wrong", !typed.isBlank()));
        }
        return form(HttpStatus.OK, typed, Map.of("fiscalYearStart", "1"), Map.of(), locale);
    }

    @PostMapping
    ModelAndView perform(
            @RequestParam Map<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireDue();
        String typed = sent.getOrDefault("token", "");
        if (!token.matches(typed)) {
            return new ModelAndView("set-up/waiting", Map.of("wrong", true), HttpStatus.FORBIDDEN);
        }
        UUID administrator;
        try {
            administrator = setUp.perform(sent, locale);
        } catch (RuleViolation refused) {
            Map<String, String> values = new HashMap<>(sent);
            values.remove("password");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, typed, values, problems.sentences(refused, locale), locale);
        } catch (DuplicateKeyException faster) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        entrance.enter(
                signIn.trust(administrator, SignInWay.SET_UP, entrance.client(request)), null, request, response);
        return new ModelAndView("redirect:/");
    }

    private void requireDue() {
        if (!setUp.isDue()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView form(
            HttpStatus status, String token, Map<String, String> values, Map<String, String> errors, Locale locale) {
        ModelAndView form = new ModelAndView("set-up/form", status);
        form.addObject("token", token);
        form.addObject("values", values);
        form.addObject("errors", errors);
        form.addObject("countries", Choices.countries(locale));
        form.addObject("currencies", Choices.currencies(locale));
        form.addObject("zones", Choices.zones(values.get("zone")));
        form.addObject("months", Choices.months(locale));
        return form;
    }
}
