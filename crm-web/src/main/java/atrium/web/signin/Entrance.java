package atrium.web.signin;

import atrium.domain.identity.Client;
import atrium.domain.identity.OwedProof;
import atrium.domain.identity.Secret;
import atrium.domain.identity.SignInOutcome;
import atrium.domain.identity.SignInOutcome.HalfWay;
import atrium.domain.identity.SignInOutcome.Welcome;
import atrium.web.security.Cookies;
import atrium.web.security.OwnPlace;
import atrium.web.security.PersonSession;
import atrium.web.security.SignOutStep;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Takes somebody in whom the identity room has welcomed: a new session, and a cookie by which the browser is known. */
@Component
class Entrance {

    private static final String DEVICE = "atrium-device";
    private static final Duration KEPT = Duration.ofDays(365);

    private final PersonSession session;
    private final List<SignOutStep> steps;
    private final Cookies cookies;

    Entrance(PersonSession session, List<SignOutStep> steps, Cookies cookies) {
        this.session = session;
        this.steps = steps;
        this.cookies = cookies;
    }

    /** From where a request comes. */
    Client client(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name(DEVICE));
        Secret device = cookie == null ? null : new Secret(cookie.getValue());
        return new Client(device, request.getRemoteAddr(), PersonSession.agent(request));
    }

    /**
     * Takes somebody as far in as the outcome of a first proof says.
     *
     * @param next where they wanted to go
     * @return where they are led; empty for somebody who is refused
     */
    Optional<String> enter(
            SignInOutcome outcome, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        if (outcome instanceof HalfWay halfWay) {
            session.beginHalfWay(halfWay.personId(), request);
            String way = halfWay.owed() == OwedProof.SET_UP ? "/sign-in/app" : "/sign-in/code";
            return Optional.of(UriComponentsBuilder.fromPath(way)
                    .queryParamIfPresent("next", Optional.ofNullable(next))
                    .encode()
                    .toUriString());
        }
        if (outcome instanceof Welcome welcome) {
            enter(welcome, request, response);
            return Optional.of(OwnPlace.of(next));
        }
        return Optional.empty();
    }

    /** Who is half way in. */
    Optional<UUID> halfWay(HttpServletRequest request) {
        return session.halfWay(request);
    }

    private void enter(Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        session.begin(welcome.personId(), request);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.of(DEVICE, welcome.device().text(), KEPT).toString());
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        steps.forEach(step -> step.leave(request));
        session.end(request);
        // Not the cookies: the browser stays known.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
