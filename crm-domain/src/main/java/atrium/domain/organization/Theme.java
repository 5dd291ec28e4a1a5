package atrium.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How Atrium looks to one person: as the device says, light or dark. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** Stable code, such as {@code dark}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of this code; empty when there is none. */
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
