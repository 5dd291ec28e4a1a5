package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task, call or meeting became somebody's, who did not plan it; for whoever tells that person.
 *
 * @param kind code of the kind of activity: task, call or meeting
 * @param owner who is to do it
 */
public record ActivityAssigned(
        UUID activityId,
        String kind,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String subject,
        UUID owner,
        Actor actor,
        Instant at) {}
