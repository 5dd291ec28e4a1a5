package atrium.domain.organization;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is stored of a person. */
public record PersonDetails(
        UUID id,
        String name,
        String email,
        @Nullable String jobTitle,
        ZoneId zone,
        Locale locale,
        String theme,
        boolean active,
        boolean demo) {

    /** Text form of what can be edited; empty fields are absent. */
    public Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", name, "email", email, "zone", zone.getId(), "locale", locale.toLanguageTag(), "theme", theme));
        if (jobTitle != null) {
            fields.put("jobTitle", jobTitle);
        }
        return fields;
    }
}
