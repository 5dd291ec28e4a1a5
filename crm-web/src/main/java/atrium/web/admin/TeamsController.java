package atrium.web.admin;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.TeamManagement;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final People people;
    private final Choosable choosable;
    private final Problems problems;
    private final Toasts toasts;

    TeamsController(
            Teams teams,
            TeamManagement management,
            People people,
            Choosable choosable,
            Problems problems,
            Toasts toasts) {
        this.teams = teams;
        this.management = management;
        this.people = people;
        this.choosable = choosable;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    String tree(Model model) {
        List<TeamSummary> all = teams.all();
        List<UUID> leads =
                all.stream().map(TeamSummary::leadId).filter(Objects::nonNull).toList();
        model.addAttribute("branches", new TeamTree(all, people.byIds(leads), management.sizes()).branches());
        return "admin/teams/index";
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String parent) {
        return form(HttpStatus.OK, null, Map.of("parent", parent), Set.of(), Map.of());
    }

    @PostMapping
    ModelAndView found(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false, defaultValue = "") Set<UUID> member,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            management.found(sent, member, viewer);
        } catch (RuleViolation refused) {
            return refused(null, sent, member, refused, viewer);
        }
        return saved("admin.team.founded", request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id) {
        TeamSummary team = teams.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("team", id)));
        Map<String, String> values = new HashMap<>(Map.of("name", team.name()));
        if (team.parentId() != null) {
            values.put("parent", team.parentId().toString());
        }
        if (team.leadId() != null) {
            values.put("lead", team.leadId().toString());
        }
        return form(HttpStatus.OK, id, values, management.members(id), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false, defaultValue = "") Set<UUID> member,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            management.edit(id, sent, member, viewer);
        } catch (RuleViolation refused) {
            return refused(id, sent, member, refused, viewer);
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

    private ModelAndView refused(
            @Nullable UUID id, Map<String, String> sent, Set<UUID> members, RuleViolation refused, Viewer viewer) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, id, sent, members, problems.sentences(refused, viewer.locale()));
    }

    private ModelAndView form(
            HttpStatus status,
            @Nullable UUID id,
            Map<String, String> values,
            Set<UUID> members,
            Map<String, String> errors) {
        ModelAndView form = new ModelAndView("admin/teams/form", status);
        form.addObject("id", id);
        form.addObject("values", values);
        form.addObject("errors", errors);
        form.addObject("parents", choosable.parents());
        form.addObject("leads", choosable.leads());
        form.addObject("members", choosable.people(members));
        return form;
    }
}
