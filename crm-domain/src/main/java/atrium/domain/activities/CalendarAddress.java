package atrium.domain.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the secret address of a person's calendar after it was shown.
 *
 * @param readAt when a program last read it, exact to a minute; null when none ever did
 */
public record CalendarAddress(Instant madeAt, @Nullable Instant readAt) {}
