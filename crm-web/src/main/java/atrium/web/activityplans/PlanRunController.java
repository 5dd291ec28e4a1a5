package atrium.web.activityplans;

import atrium.domain.activityplans.PlanRuns;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Stops what was started, with a way back. */
@Controller
@RequestMapping("/activity-plans/runs/{run}")
class PlanRunController {

    private final PlanRuns runs;
    private final RecordTypes types;
    private final Toasts toasts;

    PlanRunController(PlanRuns runs, RecordTypes types, Toasts toasts) {
        this.runs = runs;
        this.types = types;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping("/stop")
    String stop(@PathVariable UUID run, HttpServletRequest request, Viewer viewer) {
        runs.stop(run, viewer);
        toasts.show(
                Toast.done("activity-plans.stopped").undoneBy("/activity-plans/runs/" + run + "/resumption"), request);
        return home(run, viewer);
    }

    @ForSignedIn
    @PostMapping("/resumption")
    String resume(@PathVariable UUID run, Viewer viewer) {
        runs.resume(run, viewer);
        return home(run, viewer);
    }

    private String home(UUID run, Viewer viewer) {
        RecordRef page = runs.page(run, viewer);
        return "redirect:" + types.address(page).orElseThrow(() -> new UnknownRecord(page)) + "#planned";
    }
}
