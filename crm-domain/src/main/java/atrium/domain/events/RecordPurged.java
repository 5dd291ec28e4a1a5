package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record left the recycle bin for good; it stands on no timeline, as there is none any more. */
public record RecordPurged(RecordRef record, String name, Actor actor, Instant at) implements RecordEvent {

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
        return record.type() + ".purged";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
