package atrium.web.pipelines;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.LossReasonKeeping;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds reasons of losses, renames and retires them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/loss-reasons")
class LossReasonController {

    private final LossReasonKeeping keeping;
    private final PipelineForms forms;
    private final Toasts toasts;

    LossReasonController(LossReasonKeeping keeping, PipelineForms forms, Toasts toasts) {
        this.keeping = keeping;
        this.forms = forms;
        this.toasts = toasts;
    }

    @PostMapping
    ModelAndView add(@RequestParam String name, HttpServletRequest request, Viewer viewer) {
        try {
            keeping.add(name, viewer);
        } catch (RuleViolation refused) {
            Map<String, String> errors = forms.sentences(refused, viewer);
            return forms.list(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    name,
                    errors.values().stream().findFirst().orElse(null));
        }
        return saved(Toast.done("pipelines.reason.added", name.strip()), request);
    }

    @PostMapping("/{code}")
    ModelAndView rename(
            @PathVariable String code, @RequestParam String name, HttpServletRequest request, Viewer viewer) {
        try {
            keeping.rename(code, name, viewer);
        } catch (RuleViolation refused) {
            Map<String, String> errors = forms.sentences(refused, viewer);
            return forms.list(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    name,
                    errors.values().stream().findFirst().orElse(null));
        }
        return saved(Toast.done("toast.saved"), request);
    }

    @PostMapping("/{code}/retirement")
    ModelAndView retire(@PathVariable String code, HttpServletRequest request, Viewer viewer) {
        keeping.offer(code, false, viewer);
        return saved(
                Toast.done("pipelines.reason.retired").undoneBy("/admin/loss-reasons/" + code + "/restoration"),
                request);
    }

    @PostMapping("/{code}/restoration")
    ModelAndView restore(@PathVariable String code, HttpServletRequest request, Viewer viewer) {
        keeping.offer(code, true, viewer);
        return saved(Toast.done("pipelines.reason.restored"), request);
    }

    private ModelAndView saved(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + PipelineController.PATH);
    }
}
