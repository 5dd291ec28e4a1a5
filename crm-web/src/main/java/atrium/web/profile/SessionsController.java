package atrium.web.profile;

import atrium.domain.identity.OpenSessions;
import atrium.domain.records.Viewer;
import atrium.domain.signins.SignInLog;
import atrium.web.security.ForSignedIn;
import atrium.web.security.PersonSession;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows where a person is signed in, ends it there, and lists the sign-ins so far. */
@Controller
@ForSignedIn
@RequestMapping("/me/sessions")
class SessionsController {

    private final OpenSessions sessions;
    private final SignInLog log;
    private final PersonSession session;
    private final Toasts toasts;

    SessionsController(OpenSessions sessions, SignInLog log, PersonSession session, Toasts toasts) {
        this.sessions = sessions;
        this.log = log;
        this.session = session;
        this.toasts = toasts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID before,
            HttpServletRequest request,
            Model model,
            Viewer viewer) {
        List<SignInLog.Entry> entries = log.own(before, viewer);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "next",
                entries.size() == SignInLog.PAGE
                        ? entries.get(entries.size() - 1).id()
                        : null);
        model.addAttribute("sessions", SessionLine.of(sessions.of(viewer.personId(), session.id(request))));
        return "me/sessions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        sessions.end(viewer.personId(), id);
        toasts.show(Toast.done("me.sessions.ended"), request);
        return "redirect:/me/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request, Viewer viewer) {
        sessions.endAll(viewer.personId(), session.id(request));
        toasts.show(Toast.done("me.sessions.ended"), request);
        return "redirect:/me/sessions";
    }
}
