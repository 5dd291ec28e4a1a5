package atrium.domain.apikeys;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that acts under a name and with roles of its own; a technical person that can't sign in.
 *
 * @param purpose what it is for, in an administrator's words
 * @param roles names, with commas
 * @param teams names, with commas
 * @param keys how many of its keys work
 * @param lastUsedAt when one of its keys was used last, exact to a minute; null when none that is left ever was
 */
public record Integration(
        UUID id,
        String name,
        String purpose,
        boolean active,
        String roles,
        String teams,
        int keys,
        @Nullable Instant lastUsedAt) {

    /** Text form of what can be edited. */
    public Map<String, String> fields() {
        return new HashMap<>(Map.of("name", name, "purpose", purpose));
    }
}
