package atrium.web.api;

import atrium.domain.apikeys.KeyEntrance;
import atrium.domain.apikeys.KeyHolder;
import atrium.web.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets requests with a key that works pass, as many as the key may send, and answers all others itself. */
final class KeyFilter extends OncePerRequestFilter {

    /** Request attribute with the {@link KeyHolder}. */
    static final String KEY = "atrium.key";

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;

    private final KeyEntrance entrance;
    private final RateLimits limits;
    private final ProblemAnswers problems;

    KeyFilter(KeyEntrance entrance, RateLimits limits, ProblemAnswers problems) {
        this.entrance = entrance;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<KeyHolder> holder = key(sent).flatMap(entrance::enter);
        if (holder.isEmpty()) {
            String fault = sent == null ? "" : ", error=\"invalid_token\"";
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Atrium\"" + fault);
            problems.answer(new ApiRefusal(ProblemKind.UNAUTHENTICATED), request, response);
            return;
        }
        request.setAttribute(KEY, holder.get());
        if (!limits.take(holder.get().keyId(), response)) {
            problems.answer(new ApiRefusal(ProblemKind.TOO_MANY_REQUESTS), request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(holder.get().viewer()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> key(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> text.length() <= LONGEST && text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip());
    }
}
