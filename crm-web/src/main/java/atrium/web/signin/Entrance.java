package atrium.web.signin;

import atrium.domain.identity.Secret;
import atrium.domain.identity.SignInOutcome.Welcome;
import atrium.web.security.Cookies;
import atrium.web.security.PersonSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Takes somebody in whom the identity room has welcomed: a new session, and a cookie by which the browser is known. */
@Component
class Entrance {

    private static final String DEVICE = "atrium-device";
    private static final Duration KEPT = Duration.ofDays(365);

    private final PersonSession session;
    private final Cookies cookies;

    Entrance(PersonSession session, Cookies cookies) {
        this.session = session;
        this.cookies = cookies;
    }

    /** What the browser got when somebody signed in with it before. */
    @Nullable Secret device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name(DEVICE));
        return cookie == null ? null : new Secret(cookie.getValue());
    }

    void enter(Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        session.begin(welcome.personId(), request);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.of(DEVICE, welcome.device().text(), KEPT).toString());
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        session.end(request);
        // Not the cookies: the browser stays known.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** Only a path of our own: no scheme, no host, no backslash that browsers read as a slash; otherwise the start. */
    static String samePlace(@Nullable String next) {
        String path = Objects.requireNonNullElse(next, "");
        boolean ours = path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*")
                && Arrays.stream(path.split("[/?#]")).noneMatch(".."::equals)
                && !path.startsWith("/sign-");
        return ours ? path : "/";
    }
}
