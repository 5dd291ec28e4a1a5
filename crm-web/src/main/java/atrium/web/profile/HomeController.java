package atrium.web.profile;

import atrium.domain.identity.Roles;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to the home of their role; who has none, to their own profile. */
@Controller
class HomeController {

    private final Roles roles;

    HomeController(Roles roles) {
        this.roles = roles;
    }

    @ForSignedIn
    @GetMapping("/")
    String home(Viewer viewer) {
        return "redirect:" + roles.homeOf(viewer.personId()).orElse("/me");
    }
}
