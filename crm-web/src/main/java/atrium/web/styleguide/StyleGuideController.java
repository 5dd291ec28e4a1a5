package atrium.web.styleguide;

import static atrium.domain.records.Capability.ADMINISTER_SYSTEM;

import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the style guide, and the pages of errors as they look. */
@Controller
@NeedsCapability(ADMINISTER_SYSTEM)
@RequestMapping("/styleguide")
class StyleGuideController {

    private static final Set<String> ERRORS = Set.of("403", "404", "409", "422", "5xx");

    private final Toasts toasts;
    private final Clock clock;

    StyleGuideController(Toasts toasts, Clock clock) {
        this.toasts = toasts;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        SampleForm form = SampleForm.filled();
        BindingResult errors = new BeanPropertyBindingResult(form, "sampleForm");
        errors.rejectValue("email", "styleguide.error.email");
        errors.reject("styleguide.error.form");
        model.addAttribute("sampleForm", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "sampleForm", errors);
        model.addAttribute("samples", new Samples(clock.instant()));
        return "styleguide/index";
    }

    @GetMapping("/errors/{code}")
    String error(@PathVariable String code) {
        if (!ERRORS.contains(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "error/" + code;
    }

    @GetMapping("/bare")
    String bare() {
        return "styleguide/bare";
    }

    /** A toast as the part of an answer. */
    @GetMapping("/toast")
    String toast(Model model) {
        model.addAttribute("message", Toast.done("styleguide.toast.done", 3).undoneBy("/styleguide/undo"));
        return "fragments/toast :: outOfBand(message=${message})";
    }

    /** A toast on the next page, as after an undo. */
    @PostMapping("/undo")
    String undo(HttpServletRequest request) {
        toasts.show(Toast.done("styleguide.toast.undone"), request);
        return "redirect:/styleguide";
    }
}
