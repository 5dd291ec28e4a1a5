package atrium.web.security;

import atrium.domain.identity.FirstSetUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads every stranger to the set-up as long as it is due; whoever is signed in shows that it has been done. */
@Component
class SetUpGate implements HandlerInterceptor {

    static final String PATH = "/set-up";

    private final FirstSetUp setUp;

    SetUpGate(FirstSetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method
                && !PermissionInterceptor.isFrameworkError(method)
                && SignedIn.current().isEmpty()
                && !request.getRequestURI().equals(PATH)
                && setUp.isDue()) {
            response.sendRedirect(PATH);
            return false;
        }
        return true;
    }
}
