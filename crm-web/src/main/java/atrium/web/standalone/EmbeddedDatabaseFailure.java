package atrium.web.standalone;

import org.jspecify.annotations.Nullable;

/** The embedded database can't be used; says why and what to do, in words for the person at the console. */
class EmbeddedDatabaseFailure extends RuntimeException {

    private final String advice;

    EmbeddedDatabaseFailure(String reason, String advice) {
        this(reason, advice, null);
    }

    EmbeddedDatabaseFailure(String reason, String advice, @Nullable Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
