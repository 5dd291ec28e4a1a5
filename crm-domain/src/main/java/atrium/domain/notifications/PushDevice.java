package atrium.domain.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that shows notifications while Atrium is closed.
 *
 * @param name of the browser and its system
 * @param toldAt when something was last sent to it; null when nothing yet
 */
public record PushDevice(
        UUID id, String name, Instant madeAt, @Nullable Instant toldAt) {}
