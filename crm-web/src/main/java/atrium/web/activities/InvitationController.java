package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.invitations.Invitations;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what the guests of a meeting know, and writes to those who don't know what there is to know. */
@Controller
@RequestMapping("/activities/{activity}/invitation")
class InvitationController {

    private final Invitations invitations;
    private final Activities activities;
    private final WritingPlaces places;
    private final Problems problems;
    private final Toasts toasts;

    InvitationController(
            Invitations invitations, Activities activities, WritingPlaces places, Problems problems, Toasts toasts) {
        this.invitations = invitations;
        this.activities = activities;
        this.places = places;
        this.problems = problems;
        this.toasts = toasts;
    }

    @ForSignedIn
    @GetMapping
    ModelAndView ask(@PathVariable UUID activity, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        return page(activity, from, "", Map.of(), HttpStatus.OK, viewer);
    }

    @ForSignedIn
    @PostMapping
    ModelAndView send(
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            int sent = invitations.send(activity, message, viewer);
            toasts.show(Toast.done("toast.invitations", sent), request);
            return new ModelAndView("redirect:" + home(activity, from, viewer));
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return page(activity, from, message, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    private ModelAndView page(
            UUID activity, String from, String message, Map<String, String> errors, HttpStatus status, Viewer viewer) {
        Invitations.Preview preview = invitations.preview(activity, viewer);
        return new ModelAndView("activities/invitation", status)
                .addObject("preview", preview)
                .addObject("meeting", preview.meeting())
                .addObject("home", home(activity, from, viewer))
                .addObject("from", from)
                .addObject("message", message)
                .addObject("errors", errors);
    }

    private String home(UUID activity, String from, Viewer viewer) {
        return places.planned(activities.page(activity, viewer), activity, from);
    }
}
