package atrium.web.savedviews;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says for which roles a list begins with a view. */
@Controller
@NeedsCapability(Capability.ADMINISTER_PEOPLE)
class BeginningsController {

    private final SavedViewManagement management;
    private final Toasts toasts;

    BeginningsController(SavedViewManagement management, Toasts toasts) {
        this.management = management;
        this.toasts = toasts;
    }

    @PostMapping("/views/{id}/beginnings")
    String begin(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "") Set<UUID> role,
            HttpServletRequest request,
            Viewer viewer) {
        management.beginFor(id, role, viewer);
        toasts.show(Toast.done("list-view.beginnings.saved"), request);
        return "redirect:/views/" + id;
    }
}
