package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody looked a record over and found what it says still right. */
public record RecordConfirmed(
        RecordRef record,
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public String textKey() {
        return record.type() + ".confirmed";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
