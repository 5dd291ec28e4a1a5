package atrium.web.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Why a request was refused; each has one stable type, and a sentence under {@code api.problem.<code>}. */
enum ProblemKind {
    UNREADABLE(HttpStatus.BAD_REQUEST, "Not readable"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "No valid key"),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "Outside the scopes of the key"),
    NOT_PERMITTED(HttpStatus.FORBIDDEN, "Not permitted"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    CONFLICT(HttpStatus.CONFLICT, "Conflict"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Changed in the meantime"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Busy"),
    FAILURE(HttpStatus.INTERNAL_SERVER_ERROR, "Failure");

    private static final String TYPE = "urn:atrium:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** What a refusal of the framework means. */
    static ProblemKind of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? UNREADABLE : FAILURE);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI type() {
        return URI.create(TYPE + code());
    }
}
