package atrium.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The plug-in point of whatever ends when somebody signs out in a browser. */
public interface SignOutStep {

    /** Called once, with the request that signs out. */
    void leave(HttpServletRequest request);
}
