package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wrote a note about a customer. */
public record NoteWritten(
        UUID noteId, @Nullable UUID account, @Nullable UUID contact, String text, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("note", noteId);
    }

    @Override
    public String textKey() {
        return "note.written";
    }

    @Override
    public List<String> arguments() {
        return List.of(text);
    }

    @Override
    public boolean touch() {
        return true;
    }
}
