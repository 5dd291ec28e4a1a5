package atrium.web.signin;

import atrium.domain.identity.ForgottenPassword;
import atrium.domain.mail.Outbox;
import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes requests for a mail that lets somebody set a new password; the answer is the same for everybody. */
@Controller
@OpenToAll
@RequestMapping("/forgotten")
class ForgottenController {

    private final ForgottenPassword forgotten;
    private final Outbox outbox;

    ForgottenController(ForgottenPassword forgotten, Outbox outbox) {
        this.forgotten = forgotten;
        this.outbox = outbox;
    }

    @GetMapping
    String form() {
        return "forgotten/form";
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        forgotten.ask(email, request.getRemoteAddr());
        return "redirect:/forgotten/asked";
    }

    @GetMapping("/asked")
    String asked(Model model) {
        model.addAttribute("sending", outbox.sending());
        return "forgotten/asked";
    }
}
