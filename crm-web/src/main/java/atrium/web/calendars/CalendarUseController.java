package atrium.web.calendars;

import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.TeamCalendars;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who follows a calendar: the company, teams, or nobody any more. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/calendars/{id}")
class CalendarUseController {

    private static final String PAGE = "/admin/calendars/";

    private final WorkingCalendars calendars;
    private final CalendarKeeping keeping;
    private final TeamCalendars teams;
    private final Toasts toasts;

    CalendarUseController(WorkingCalendars calendars, CalendarKeeping keeping, TeamCalendars teams, Toasts toasts) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.teams = teams;
        this.toasts = toasts;
    }

    @PostMapping("/company")
    String makeCompanys(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        UUID before = calendars.ofCompany().id();
        Toast done = Toast.done("calendars.made-companys", calendars.get(id).name());
        return done(id, () -> keeping.makeCompanys(id, viewer), done.undoneBy(PAGE + before + "/company"), request);
    }

    /** @param team those of which the person was told that they follow it */
    @PostMapping("/archive")
    String archive(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "") Set<UUID> team,
            HttpServletRequest request,
            Viewer viewer) {
        Toast done = Toast.done("calendars.archived", calendars.get(id).name());
        Toast shown = team.isEmpty() ? done.undoneBy(PAGE + id + "/restoration") : done;
        return done(id, () -> keeping.archive(id, team, viewer), shown, request);
    }

    @PostMapping("/restoration")
    String restore(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        Toast done = Toast.done("calendars.restored", calendars.get(id).name());
        return done(id, () -> keeping.restore(id, viewer), done, request);
    }

    @PostMapping("/teams")
    String follow(@PathVariable UUID id, @RequestParam UUID team, HttpServletRequest request, Viewer viewer) {
        UUID before = calendars.ofTeam(team).id();
        boolean own = calendars.byTeam().containsKey(team);
        String back = own ? PAGE + before + "/teams?team=" + team : PAGE + id + "/teams/" + team + "/removal";
        return done(
                id,
                () -> teams.follow(id, team, viewer),
                Toast.done("calendars.team.follows").undoneBy(back),
                request);
    }

    @PostMapping("/teams/{team}/removal")
    String leave(@PathVariable UUID id, @PathVariable UUID team, HttpServletRequest request, Viewer viewer) {
        Toast done = Toast.done("calendars.team.left").undoneBy(PAGE + id + "/teams?team=" + team);
        return done(id, () -> teams.leave(id, team, viewer), done, request);
    }

    private String done(UUID id, Runnable act, Toast done, HttpServletRequest request) {
        Toast shown = done;
        calendars.get(id);
        try {
            act.run();
        } catch (RuleViolation refused) {
            shown = Toast.failed(refused.messageKey(), refused.arguments().toArray());
        }
        toasts.show(shown, request);
        return "redirect:" + PAGE + id;
    }
}
