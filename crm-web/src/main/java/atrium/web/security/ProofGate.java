package atrium.web.security;

import atrium.domain.identity.FreshProof;
import atrium.domain.records.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads somebody who signed in a while ago to the question who they are, before a handler that {@link NeedsProof}. */
@Component
public class ProofGate implements HandlerInterceptor {

    /** Where the question is asked. */
    public static final String PATH = "/me/proof";

    private final PersonSession session;
    private final FreshProof proof;

    ProofGate(PersonSession session, FreshProof proof) {
        this.session = session;
        this.proof = proof;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<NeedsProof> needed = handler instanceof HandlerMethod method ? needed(method) : Optional.empty();
        Optional<Viewer> viewer = SignedIn.current();
        if (needed.isEmpty() || viewer.isEmpty() || !isDue(viewer.get(), request)) {
            return true;
        }
        response.sendRedirect(question(
                request.getMethod().equals("GET")
                        ? request.getRequestURI()
                        : needed.get().from()));
        return false;
    }

    /** Whether the viewer has to prove again who they are; not who has nothing to prove it with. */
    public boolean isDue(Viewer viewer, HttpServletRequest request) {
        return !session.isFresh(request) && proof.ways(viewer.personId()).any();
    }

    /** Address of the question, which leads on to a page of ours. */
    public static String question(String next) {
        return PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static Optional<NeedsProof> needed(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), NeedsProof.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), NeedsProof.class)));
    }
}
