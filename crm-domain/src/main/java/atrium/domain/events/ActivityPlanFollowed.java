package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody started an activity plan with a customer, stopped it, or took that back.
 *
 * @param deed one of started, stopped, resumed
 */
public record ActivityPlanFollowed(
        UUID run,
        String deed,
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("plan-run", run);
    }

    @Override
    public String textKey() {
        return "plan-run." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
