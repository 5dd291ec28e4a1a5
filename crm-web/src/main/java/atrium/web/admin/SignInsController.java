package atrium.web.admin;

import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.domain.signins.SignInLog;
import atrium.domain.signins.SignInResult;
import atrium.web.security.NeedsCapability;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists who signed in or tried to, the last first. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
class SignInsController {

    private final SignInLog log;
    private final People people;

    SignInsController(SignInLog log, People people) {
        this.log = log;
        this.people = people;
    }

    @GetMapping("/admin/sign-ins")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID before,
            Model model,
            Viewer viewer) {
        SignInResult wanted = Arrays.stream(SignInResult.values())
                .filter(known -> known.name().equals(result))
                .findFirst()
                .orElse(null);
        List<SignInLog.Entry> entries = log.all(new SignInLog.Wanted(q, wanted, person, before), viewer);
        model.addAttribute("entries", entries);
        model.addAttribute("q", q);
        model.addAttribute("result", wanted == null ? null : wanted.name());
        model.addAttribute("results", SignInResult.values());
        model.addAttribute(
                "person",
                person == null
                        ? null
                        : people.details(person).map(PersonDetails::name).orElse(null));
        model.addAttribute("personId", person);
        model.addAttribute(
                "next",
                entries.size() == SignInLog.PAGE
                        ? entries.get(entries.size() - 1).id()
                        : null);
        return "admin/sign-ins/index";
    }
}
