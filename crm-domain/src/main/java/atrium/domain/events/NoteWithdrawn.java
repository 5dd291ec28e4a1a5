package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The author of a note took it back. It is kept in the audit log and tells nothing on the timeline. */
public record NoteWithdrawn(UUID noteId, Actor actor, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("note", noteId);
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
        return "note.withdrawn";
    }
}
