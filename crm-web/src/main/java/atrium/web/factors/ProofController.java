package atrium.web.factors;

import atrium.domain.identity.FreshProof;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.security.OwnPlace;
import atrium.web.security.PersonSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody who is signed in once more who they are, and leads on. */
@Controller
@ForSignedIn
@RequestMapping("/me/proof")
class ProofController {

    private final FreshProof proof;
    private final Challenges challenges;
    private final PersonSession session;
    private final Problems problems;

    ProofController(FreshProof proof, Challenges challenges, PersonSession session, Problems problems) {
        this.proof = proof;
        this.challenges = challenges;
        this.session = session;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "/me/security") String next, Viewer viewer) {
        return form(HttpStatus.OK, next, Map.of(), viewer);
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(defaultValue = "/me/security") String next,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            if (code != null) {
                proof.byCode(code, viewer);
            } else {
                proof.byPassword(password == null ? "" : password, viewer);
            }
        } catch (RuleViolation refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, next, problems.sentences(refused, viewer.locale()), viewer);
        }
        return proved(next, request);
    }

    @PostMapping("/passkey")
    ModelAndView takePasskey(
            @RequestParam(defaultValue = "/me/security") String next,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            proof.byPasskey(challenges.take(request).orElse(""), answer, viewer);
        } catch (RuleViolation refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, next, problems.sentences(refused, viewer.locale()), viewer);
        }
        return proved(next, request);
    }

    private ModelAndView proved(String next, HttpServletRequest request) {
        session.prove(request);
        return new ModelAndView("redirect:" + OwnPlace.of(next));
    }

    private ModelAndView form(HttpStatus status, String next, Map<String, String> errors, Viewer viewer) {
        ModelAndView form = new ModelAndView("me/proof", status);
        form.addObject("next", next);
        form.addObject("ways", proof.ways(viewer.personId()));
        form.addObject("errors", errors);
        return form;
    }
}
