package atrium.domain.organization;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be known of somebody before they can be let in. */
public record NewPerson(String name, String email, @Nullable String jobTitle, ZoneId zone, Locale locale) {}
