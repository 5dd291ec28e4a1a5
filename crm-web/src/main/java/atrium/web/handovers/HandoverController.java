package atrium.web.handovers;

import atrium.domain.handovers.Handover;
import atrium.domain.handovers.Handovers;
import atrium.domain.handovers.NotToBeTakenBack;
import atrium.domain.handovers.TakenBack;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands over what a person is in charge of, and tells how that went. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/people/{id}")
class HandoverController {

    private final Handovers handovers;
    private final HandoverForms forms;
    private final HandoverReport report;
    private final TakenBack taken;
    private final Toasts toasts;

    HandoverController(
            Handovers handovers, HandoverForms forms, HandoverReport report, TakenBack taken, Toasts toasts) {
        this.handovers = handovers;
        this.forms = forms;
        this.report = report;
        this.taken = taken;
        this.toasts = toasts;
    }

    @GetMapping("/holdings")
    String holdings(@PathVariable UUID id, Model model, Viewer viewer) {
        model.addAttribute("id", id);
        model.addAttribute("holdings", forms.sentence(id, viewer));
        return "admin/people/handover/_holdings :: counted";
    }

    @GetMapping("/handover")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        return forms.blank(id, viewer);
    }

    @PostMapping("/handover")
    ModelAndView handOver(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        HandoverChoice choice = HandoverChoice.of(sent);
        try {
            Handover handover = handovers.handOver(id, forms.receivers(choice), viewer);
            return new ModelAndView("redirect:/admin/people/" + id + "/handovers/" + handover.id());
        } catch (RuleViolation refused) {
            return forms.refused(id, choice, refused, viewer);
        }
    }

    @GetMapping("/handovers/{handover}")
    String show(@PathVariable UUID id, @PathVariable UUID handover, Model model, Viewer viewer) {
        report.fill(model, handovers.find(id, handover, viewer), viewer);
        return "admin/people/handover/show";
    }

    @GetMapping("/handovers/{handover}/progress")
    String progress(@PathVariable UUID id, @PathVariable UUID handover, Model model, Viewer viewer) {
        report.fill(model, handovers.find(id, handover, viewer), viewer);
        return "admin/people/handover/_parts :: parts";
    }

    @PostMapping("/handovers/{handover}/undo")
    String undo(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            taken.takeBack(id, handover, kind, viewer);
            toasts.show(Toast.done("handover.undone.toast"), request);
        } catch (NotToBeTakenBack refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
        }
        return "redirect:/admin/people/" + id + "/handovers/" + handover;
    }
}
