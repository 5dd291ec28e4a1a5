package atrium.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The name that a sender gave to a request, so that it can be sent again and makes nothing twice.
 *
 * @param field header or property that holds it
 */
record RequestName(String field, String text) {

    static final String HEADER = "Idempotency-Key";

    private static final String VISIBLE = "[\\x21-\\x7e]{1,200}";

    static @Nullable RequestName of(HttpServletRequest request) {
        return of(HEADER, request.getHeader(HEADER));
    }

    static @Nullable RequestName of(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches(VISIBLE)) {
            throw ApiRefusal.invalid(field, "api.request-name");
        }
        return new RequestName(field, text);
    }

    /** Passes when a request has no name, where it can't have one; else the sentence is said. */
    static void refuse(HttpServletRequest request, String messageKey) {
        if (request.getHeader(HEADER) != null) {
            throw ApiRefusal.invalid(HEADER, messageKey);
        }
    }
}
