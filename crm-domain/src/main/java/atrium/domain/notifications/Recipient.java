package atrium.domain.notifications;

import atrium.domain.notifications.NotificationKind.Ways;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody who can be told something, with the ways and hours the person chose. */
record Recipient(UUID person, ZoneId zone, Hours hours, Map<String, Ways> ways) {

    Ways ways(NotificationKind kind) {
        return Objects.requireNonNullElse(ways.get(kind.code()), kind.usual());
    }
}
