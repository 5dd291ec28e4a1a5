package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task, call or meeting that had been done is to be done again.
 *
 * @param kind code of the kind of activity: task, call or meeting
 */
public record ActivityReopened(
        UUID activityId,
        String kind,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String subject,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("activity", activityId);
    }

    @Override
    public String textKey() {
        return kind + ".reopened";
    }

    @Override
    public List<String> arguments() {
        return List.of(subject);
    }
}
