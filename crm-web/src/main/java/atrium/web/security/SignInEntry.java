package atrium.web.security;

import atrium.domain.identity.FirstSetUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a stranger who opens a page to the sign-in; fetches, streams and API calls get 401. */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    private final FirstSetUp setUp;

    SignInEntry(FirstSetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isNavigation(request)) {
            response.sendRedirect(setUp.isDue() ? SetUpGate.PATH : "/sign-in" + next(request));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/api/")
                && (mode == null ? accept != null && accept.contains("text/html") : mode.equals("navigate"));
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
