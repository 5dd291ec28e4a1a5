package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed what is said of a task, call or meeting.
 *
 * @param kind code of the kind of activity: task, call or meeting
 */
public record ActivityChanged(UUID activityId, String kind, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

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
        return kind + ".changed";
    }

    @Override
    public List<FieldChange> changes() {
        return changes;
    }
}
