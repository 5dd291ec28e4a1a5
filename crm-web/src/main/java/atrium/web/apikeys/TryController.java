package atrium.web.apikeys;

import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A page on which people try the API: the calls themselves are made by their browser, with a key. */
@Controller
@ForSignedIn
class TryController {

    private final ApiConsole console;

    TryController(ApiConsole console) {
        this.console = console;
    }

    @GetMapping("/me/keys/try")
    ModelAndView show(
            @RequestParam(defaultValue = "") String call,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        String view = target.equals("api-call") ? "me/keys/_call :: call" : "me/keys/try";
        return console.fill(new ModelAndView(view), call, viewer);
    }
}
