package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A removed file was put back. It is kept in the audit log and tells nothing on the timeline. */
public record FilePutBack(UUID fileId, String name, Actor actor, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("file", fileId);
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
        return "file.put-back";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
