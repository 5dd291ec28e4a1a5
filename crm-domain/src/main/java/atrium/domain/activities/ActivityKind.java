package atrium.domain.activities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people plan and do with customers. */
public enum ActivityKind {
    TASK,
    CALL,
    MEETING;

    /** Stable text code, as stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code; empty on any other text. */
    public static Optional<ActivityKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
