package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody planned a task, call or meeting with a customer.
 *
 * @param kind code of the kind of activity: task, call or meeting
 */
public record ActivityPlanned(
        UUID activityId,
        String kind,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String subject,
        String description,
        List<FieldChange> changes,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("activity", activityId);
    }

    @Override
    public String textKey() {
        return kind + ".planned";
    }

    @Override
    public List<String> arguments() {
        return List.of(subject, description);
    }
}
