package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task, call or meeting that had been taken away is back.
 *
 * @param kind code of the kind of activity: task, call or meeting
 */
public record ActivityPutBack(UUID activityId, String kind, Actor actor, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("activity", activityId);
    }

    @Override
    public @Nullable UUID account() {
        return null;
    }

    @Override
    public @Nullable UUID contact() {
        return null;
    }

    @Override
    public String textKey() {
        return kind + ".put-back";
    }
}
