package atrium.web.notifications;

import atrium.domain.notifications.PushDevices;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.signins.BrowserName;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds this browser to those to which a person wants to be sent what they are told, and takes any of theirs away. */
@Controller
@RequestMapping("/me/notifications/devices")
class PushDeviceController {

    private static final String PAGE = "redirect:/me/notifications";

    private final PushDevices devices;
    private final ThisDevice here;
    private final MessageSource texts;
    private final Toasts toasts;

    PushDeviceController(PushDevices devices, ThisDevice here, MessageSource texts, Toasts toasts) {
        this.devices = devices;
        this.here = here;
        this.texts = texts;
        this.toasts = toasts;
    }

    @ForSignedIn
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String secret,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String agent,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        try {
            here.is(devices.add(endpoint, key, secret, name(agent, viewer), viewer), response);
            toasts.show(Toast.done("notices.push.added"), request);
        } catch (InvalidRecord refused) {
            toasts.show(Toast.failed("notices.problem.device"), request);
        }
        return PAGE;
    }

    @ForSignedIn
    @PostMapping("/{device}/removal")
    String remove(@PathVariable UUID device, HttpServletRequest request, Viewer viewer) {
        devices.remove(device, viewer);
        toasts.show(Toast.done("notices.push.removed"), request);
        return PAGE;
    }

    private String name(@Nullable String agent, Viewer viewer) {
        BrowserName name = BrowserName.of(agent);
        return name.browser() == null || name.system() == null
                ? texts.getMessage("me.sessions.unknown", null, viewer.locale())
                : texts.getMessage("me.sessions.device", new Object[] {name.browser(), name.system()}, viewer.locale());
    }
}
