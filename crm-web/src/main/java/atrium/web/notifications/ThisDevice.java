package atrium.web.notifications;

import atrium.domain.notifications.PushDevices;
import atrium.web.security.Cookies;
import atrium.web.security.SignOutStep;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Knows by a cookie which of a person's devices this browser is; when somebody signs out, nothing more is sent to it. */
@Component
class ThisDevice implements SignOutStep {

    private static final String COOKIE = "atrium-push";
    private static final Duration KEPT = Duration.ofDays(365);

    private final PushDevices devices;
    private final Cookies cookies;

    ThisDevice(PushDevices devices, Cookies cookies) {
        this.devices = devices;
        this.cookies = cookies;
    }

    Optional<UUID> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name(COOKIE));
        try {
            return cookie == null ? Optional.empty() : Optional.of(UUID.fromString(cookie.getValue()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    void is(UUID device, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.of(COOKIE, device.toString(), KEPT).toString());
    }

    @Override
    public void leave(HttpServletRequest request) {
        of(request).ifPresent(devices::forget);
    }
}
