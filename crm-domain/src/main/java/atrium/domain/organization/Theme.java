package atrium.domain.organization;

import java.util.Locale;

/** How Atrium looks to one person: as the device says, light or dark. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** Stable code, such as {@code dark}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
