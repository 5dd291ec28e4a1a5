package atrium.web.admin;

import atrium.domain.identity.NoPreview;
import atrium.domain.identity.Previews;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.security.NeedsCapability;
import atrium.web.security.NeedsProof;
import atrium.web.security.PreviewSession;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets an administrator look at Atrium as somebody else sees it, and ends that. */
@Controller
class PreviewController {

    private final Previews previews;
    private final PreviewSession looking;
    private final Toasts toasts;

    PreviewController(Previews previews, PreviewSession looking, Toasts toasts) {
        this.previews = previews;
        this.looking = looking;
        this.toasts = toasts;
    }

    @NeedsProof(from = "/admin/people")
    @NeedsCapability(Capability.ADMINISTER_PEOPLE)
    @PostMapping("/admin/people/{id}/preview")
    String begin(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        try {
            Instant until = previews.begin(id, viewer);
            looking.begin(id, until, request);
            return "redirect:/";
        } catch (NoPreview refused) {
            toasts.show(Toast.failed(refused.messageKey()), request);
            return "redirect:/admin/people/" + id;
        }
    }

    @ForSignedIn
    @PostMapping("/preview/end")
    String end(HttpServletRequest request) {
        String home = looking.find(request)
                .map(look -> {
                    previews.end(look.person(), look.administrator());
                    return "/admin/people/" + look.person();
                })
                .orElse("/");
        looking.end(request);
        return "redirect:" + home;
    }
}
