package atrium.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Leads to another page, also from a request that was to change a part of one. */
public final class Leading {

    private Leading() {}

    /**
     * Leads a page, or a part of one, elsewhere.
     *
     * @param address within Atrium
     * @return null when the answer is in the response already
     */
    public static @Nullable ModelAndView to(String address, HttpServletRequest request, HttpServletResponse response) {
        if (isPart(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + address);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView("redirect:" + address);
    }

    /** Whether the answer is put into a page; whole pages that come the same way are none. */
    public static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }
}
