package atrium.web.security;

import atrium.domain.records.NotPermitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a call before its handler runs when the handler's declared permission doesn't allow it. */
@Component
class PermissionInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !isFrameworkError(method)
                && !new HandlerPermission(method).allows(SignedIn.current().orElse(null))) {
            throw new NotPermitted(method.getShortLogMessage());
        }
        return true;
    }

    static boolean isFrameworkError(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.webmvc");
    }
}
