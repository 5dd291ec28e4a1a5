package atrium.web.planner;

import atrium.domain.records.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * How a person last looked at the calendar in this browser, without the day. Like the fold of the menu it is kept by the browser;
 * what another person left there counts as nothing.
 */
@Component
class LastView {

    private static final String COOKIE = "atrium-calendar";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST = 2_000;

    PlannerChoice of(HttpServletRequest request, Viewer viewer) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String before = viewer.personId() + "/";
        MultiValueMap<String, String> kept =
                cookie == null || !cookie.getValue().startsWith(before)
                        ? new LinkedMultiValueMap<>()
                        : UriComponentsBuilder.newInstance()
                                .query(cookie.getValue().substring(before.length()))
                                .build()
                                .getQueryParams();
        return PlannerChoice.of(kept);
    }

    void keep(PlannerChoice choice, Viewer viewer, HttpServletResponse response) {
        String text = choice.from(0).text();
        if (text.length() <= LONGEST) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, viewer.personId() + "/" + text)
                            .path(PlannerChoice.PATH)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .maxAge(KEPT)
                            .build()
                            .toString());
        }
    }
}
