package atrium.domain.activities;

import java.util.Locale;
import java.util.Optional;

/** When something planned is due, seen from today. */
public enum DayPart {
    /** Before today. */
    OVERDUE,
    TODAY,
    /** Within the next seven days. */
    SOON,
    LATER,
    /** At no certain time. */
    SOMEDAY;

    /** Stable text code, as addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of this code; empty on any other text. */
    public static Optional<DayPart> of(String code) {
        for (DayPart part : values()) {
            if (part.code().equals(code)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
