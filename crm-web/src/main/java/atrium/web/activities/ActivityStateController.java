package atrium.web.activities;

import atrium.domain.activities.Activities;
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

/** Marks activities done, and takes them away; both with a way back. */
@Controller
@RequestMapping("/activities/{activity}")
class ActivityStateController {

    private final Activities activities;
    private final WritingPlaces places;
    private final Toasts toasts;

    ActivityStateController(Activities activities, WritingPlaces places, Toasts toasts) {
        this.activities = activities;
        this.places = places;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping("/completion")
    String complete(@PathVariable UUID activity, HttpServletRequest request, Viewer viewer) {
        activities.complete(activity, viewer);
        toasts.show(Toast.done("toast.activity.done").undoneBy("/activities/" + activity + "/reopening"), request);
        return home(activity, viewer);
    }

    @ForSignedIn
    @PostMapping("/reopening")
    String reopen(@PathVariable UUID activity, Viewer viewer) {
        activities.reopen(activity, viewer);
        return home(activity, viewer);
    }

    @ForSignedIn
    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID activity, HttpServletRequest request, Viewer viewer) {
        activities.withdraw(activity, viewer);
        toasts.show(Toast.done("toast.activity.withdrawn").undoneBy("/activities/" + activity + "/return"), request);
        return home(activity, viewer);
    }

    @ForSignedIn
    @PostMapping("/return")
    String putBack(@PathVariable UUID activity, Viewer viewer) {
        activities.putBack(activity, viewer);
        return home(activity, viewer);
    }

    private String home(UUID activity, Viewer viewer) {
        return "redirect:" + places.composer(activities.customer(activity, viewer));
    }
}
