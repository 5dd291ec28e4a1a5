package atrium.web.admin;

import atrium.domain.identity.RoleAdministration;
import atrium.domain.identity.RoleDetails;
import atrium.domain.identity.Roles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists, adds and changes roles. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/roles")
class RolesController {

    private final Roles roles;
    private final RoleAdministration administration;
    private final RoleForms forms;
    private final Toasts toasts;

    RolesController(Roles roles, RoleAdministration administration, RoleForms forms, Toasts toasts) {
        this.roles = roles;
        this.administration = administration;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("roles", roles.all());
        return "admin/roles/index";
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return forms.page(HttpStatus.OK, null, Map.of(), Map.of(), Map.of(), viewer.locale());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        FieldEdit edit = forms.read(sent);
        try {
            administration.add(forms.role(edit.now()), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(null, edit, refused, viewer);
        }
        return saved("admin.role.added", request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        RoleDetails role = roles.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("role", id)));
        Map<String, String> stored = role.edit().text();
        return forms.page(HttpStatus.OK, id, stored, stored, Map.of(), viewer.locale());
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        FieldEdit edit = forms.read(sent);
        try {
            administration.edit(id, edit, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(id, edit, refused, viewer);
        }
        return saved("admin.saved", request);
    }

    private ModelAndView saved(String text, HttpServletRequest request) {
        toasts.show(Toast.done(text), request);
        return new ModelAndView("redirect:/admin/roles");
    }
}
