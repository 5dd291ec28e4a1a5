package atrium.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms with files before their first byte is read, in the way of the API and not in that of the pages. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class RefusedUploads extends OncePerRequestFilter {

    private final ProblemAnswers problems;

    RefusedUploads(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiSecurity.covers(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            response.setHeader("Connection", "close");
            problems.answer(new ApiRefusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
