package atrium.web.api;

import atrium.domain.files.RecordFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms with files before their first byte is read, in the way of the API and not in that of the pages, unless they
 * are sent to the files of a record: whatever is read of them lies on the disk first, and so is bounded.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class RefusedUploads extends OncePerRequestFilter {

    /** Room for the names and bounds in a form besides its file. */
    static final long MOST_BYTES = RecordFiles.MOST_BYTES + 10_000;

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
        ProblemKind refused = isForm(request) ? refused(request) : null;
        if (refused == null) {
            chain.doFilter(endless(request) ? new BoundedForm(request, MOST_BYTES) : request, response);
            return;
        }
        response.setHeader("Connection", "close");
        problems.answer(new ApiRefusal(refused), request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean endless(HttpServletRequest request) {
        return isForm(request) && request.getContentLengthLong() < 0;
    }

    private static @Nullable ProblemKind refused(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !request.getRequestURI().endsWith("/files")) {
            return ProblemKind.UNSUPPORTED_MEDIA_TYPE;
        }
        return request.getContentLengthLong() > MOST_BYTES ? ProblemKind.TOO_LARGE : null;
    }
}
