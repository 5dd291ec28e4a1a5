package atrium.web.apikeys;

import atrium.domain.apikeys.IntegrationKeeping;
import atrium.domain.apikeys.Integrations;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.admin.ChosenMemberships;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps the programs that act under a name and with roles of their own. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/integrations")
class IntegrationController {

    private final Integrations integrations;
    private final IntegrationKeeping keeping;
    private final IntegrationForms forms;
    private final Toasts toasts;

    IntegrationController(
            Integrations integrations, IntegrationKeeping keeping, IntegrationForms forms, Toasts toasts) {
        this.integrations = integrations;
        this.keeping = keeping;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("admin/integrations/index").addObject("integrations", integrations.all(viewer));
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.page(HttpStatus.OK, null, Map.of(), ChosenMemberships.NONE, Map.of(), viewer);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = IntegrationForms.pick(sent, "");
        ChosenMemberships chosen = ChosenMemberships.of(sent);
        try {
            UUID id = keeping.add(typed, chosen.roles().now(), chosen.teams().now(), viewer);
            toasts.show(Toast.done("integration.added", typed.getOrDefault("name", "")), request);
            return new ModelAndView("redirect:/admin/integrations/" + id);
        } catch (RuleViolation refused) {
            return forms.refused(null, typed, chosen, refused, viewer);
        }
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return forms.stored(id, viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Map<String, String> typed = IntegrationForms.pick(sent, "");
        Map<String, String> was = IntegrationForms.pick(sent, "was.");
        ChosenMemberships chosen = ChosenMemberships.of(sent);
        try {
            keeping.edit(id, new FieldEdit(was, typed), chosen.roles(), chosen.teams(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(id, typed, chosen, refused, viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        return new ModelAndView("redirect:/admin/integrations/" + id);
    }

    @PostMapping("/{id}/deactivation")
    String deactivate(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keeping.deactivate(id, viewer);
        String back = "/admin/integrations/" + id;
        toasts.show(Toast.done("integration.deactivated").undoneBy(back + "/reactivation"), request);
        return "redirect:" + back;
    }

    @PostMapping("/{id}/reactivation")
    String reactivate(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        keeping.reactivate(id, viewer);
        toasts.show(Toast.done("integration.reactivated"), request);
        return "redirect:/admin/integrations/" + id;
    }
}
