package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task, call or meeting that repeats was planned again, since the one before was done. It stands on no timeline: that was said
 * when the first was planned.
 *
 * @param kind code of the kind of activity: task, call or meeting
 */
public record ActivityRepeated(UUID activityId, String kind, List<FieldChange> changes, Actor actor, Instant at)
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
        return kind + ".repeated";
    }

    @Override
    public List<FieldChange> changes() {
        return changes;
    }
}
