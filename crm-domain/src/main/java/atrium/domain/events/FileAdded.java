package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file was put on a record; it stands on the timelines of the customers that the record belongs to. */
public record FileAdded(
        UUID fileId,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        @Nullable RecordRef about,
        String name,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("file", fileId);
    }

    @Override
    public @Nullable UUID account() {
        return accountId;
    }

    @Override
    public @Nullable UUID contact() {
        return contactId;
    }

    @Override
    public String textKey() {
        return "file.added";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
