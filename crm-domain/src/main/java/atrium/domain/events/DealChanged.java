package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal got other values in some fields, or went into the archive, the recycle bin or out of them.
 *
 * @param deed {@code changed}, {@code archived}, {@code deleted} or {@code restored}
 */
public record DealChanged(
        UUID dealId,
        @Nullable UUID account,
        @Nullable UUID contact,
        String name,
        String deed,
        List<FieldChange> changes,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("deal", dealId);
    }

    @Override
    public RecordRef about() {
        return record();
    }

    @Override
    public String textKey() {
        return "deal." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
