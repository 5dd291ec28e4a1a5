package atrium.web.customfields;

import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFieldSpeed;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders custom fields, removes them and brings them back, and lets an index be tried again. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/custom-fields/{id}")
class CustomFieldFateController {

    private static final String HOME = "/admin/custom-fields";

    private final CustomFieldKeeping keeping;
    private final CustomFieldSpeed speed;
    private final Problems problems;
    private final Toasts toasts;

    CustomFieldFateController(CustomFieldKeeping keeping, CustomFieldSpeed speed, Problems problems, Toasts toasts) {
        this.keeping = keeping;
        this.speed = speed;
        this.problems = problems;
        this.toasts = toasts;
    }

    @PostMapping("/place")
    ModelAndView move(@PathVariable UUID id, @RequestParam boolean forward, Viewer viewer) {
        keeping.move(id, forward, viewer);
        return new ModelAndView("redirect:" + HOME);
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        String label = keeping.get(id, viewer).label();
        keeping.remove(id, viewer);
        return done(Toast.done("custom.removed", label), request);
    }

    @PostMapping("/restoring")
    ModelAndView restore(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        try {
            keeping.restore(id, viewer);
        } catch (InvalidRecord invalid) {
            String why = String.join(
                    " ", problems.sentences(invalid, viewer.locale()).values());
            return done(Toast.failed("custom.not-restored", why), request);
        }
        return done(Toast.done("custom.restored"), request);
    }

    @PostMapping("/index-attempt")
    ModelAndView retryIndex(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        speed.retry(id, viewer);
        return done(Toast.done("custom.index.again"), request);
    }

    private ModelAndView done(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + HOME);
    }
}
