package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

class CookiesTests {

    @Test
    void behindHttpsTheSessionIsBoundToThisHost() {
        assertThat(session(true, false))
                .startsWith("__Host-atrium-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void aProxyThatSaysHttpsMakesTheCookieSecure() {
        assertThat(session(false, true)).startsWith("atrium-session=").contains("Secure");
    }

    @Test
    void onHttpTheCookieComesBack() {
        assertThat(session(false, false)).startsWith("atrium-session=").doesNotContain("Secure");
    }

    @Test
    void otherCookiesAreBoundInTheSameWay() {
        assertThat(new Cookies(true)
                        .of("atrium-device", "x", Duration.ofDays(1))
                        .toString())
                .startsWith("__Host-atrium-device=x; Path=/;")
                .contains("Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static String session(boolean httpsOutside, boolean secureRequest) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secureRequest);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(new Cookies(httpsOutside))
                .writeCookieValue(new CookieSerializer.CookieValue(request, response, "id"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
