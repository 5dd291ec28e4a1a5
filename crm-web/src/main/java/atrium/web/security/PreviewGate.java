package atrium.web.security;

import atrium.domain.records.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whoever looks at what somebody else sees only looks: nothing that writes answers, nor what is the person's own (settings, keys,
 * notifications and their stream), nor files of many records.
 */
@Component
class PreviewGate implements HandlerInterceptor {

    static final String END = "/preview/end";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");
    private static final Set<String> OPEN = Set.of(END, "/sign-out");
    private static final Pattern CLOSED =
            Pattern.compile("/(me|notifications|admin|imports)(/.*)?|.*\\.(csv|xlsx|ics)");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean previewed = SignedIn.current().filter(Viewer::previewed).isPresent();
        if (previewed && handler instanceof HandlerMethod method && !PermissionInterceptor.isFrameworkError(method)) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            boolean looks = LOOKING.contains(request.getMethod())
                    && !CLOSED.matcher(path).matches();
            if (!looks && !OPEN.contains(path)) {
                throw new OnlyLooking();
            }
        }
        return true;
    }
}
