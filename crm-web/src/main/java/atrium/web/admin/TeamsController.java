package atrium.web.admin;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.People;
import atrium.domain.organization.TeamManagement;
import atrium.domain.organization.TeamMembers;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.admin.TeamForms.Draft;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** Shows the tree of teams, founds, changes and dissolves them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
@RequestMapping("/admin/teams")
class TeamsController {

    private final Teams teams;
    private final TeamManagement management;
    private final TeamMembers members;
    private final People people;
    private final TeamForms forms;
    private final Toasts toasts;

    TeamsController(
            Teams teams,
            TeamManagement management,
            TeamMembers members,
            People people,
            TeamForms forms,
            Toasts toasts) {
        this.teams = teams;
        this.management = management;
        this.members = members;
        this.people = people;
        this.forms = forms;
        this.toasts = toasts;
    }

    @GetMapping
    String tree(Model model, Viewer viewer) {
        List<TeamSummary> all = teams.all();
        List<UUID> leads =
                all.stream().map(TeamSummary::leadId).filter(Objects::nonNull).toList();
        model.addAttribute("mayImport", viewer.may(Capability.IMPORT));
        model.addAttribute("branches", new TeamTree(all, people.byIds(leads), members.sizes()).branches());
        return "admin/teams/index";
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String parent) {
        return forms.page(HttpStatus.OK, null, TeamForms.blank(parent), Map.of());
    }

    @PostMapping
    ModelAndView found(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false, defaultValue = "") Set<UUID> member,
            HttpServletRequest request,
            Viewer viewer) {
        Draft draft = TeamForms.typed(sent, new MembershipEdit(Set.of(), member));
        try {
            management.found(draft.typed(), member, viewer);
        } catch (RuleViolation refused) {
            return forms.refused(null, draft, refused, viewer);
        }
        return saved("admin.team.founded", request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id) {
        return forms.stored(id);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false, defaultValue = "") Set<UUID> member,
            @RequestParam(name = "was.member", required = false, defaultValue = "") Set<UUID> wasMember,
            HttpServletRequest request,
            Viewer viewer) {
        Draft draft = TeamForms.typed(sent, new MembershipEdit(wasMember, member));
        try {
            management.edit(id, draft.edit(), draft.members(), viewer);
        } catch (RuleViolation refused) {
            return forms.refused(id, draft, refused, viewer);
        }
        return saved("admin.saved", request);
    }

    @PostMapping("/{id}/dissolution")
    ModelAndView dissolve(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        try {
            management.dissolve(id, viewer);
        } catch (RuleViolation refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
            return new ModelAndView("redirect:/admin/teams/" + id);
        }
        return saved("admin.team.dissolved", request);
    }

    private ModelAndView saved(String text, HttpServletRequest request) {
        toasts.show(Toast.done(text), request);
        return new ModelAndView("redirect:/admin/teams");
    }
}
