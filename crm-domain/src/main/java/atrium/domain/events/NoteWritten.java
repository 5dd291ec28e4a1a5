package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote a note about a customer.
 *
 * @param revised whether its author changed the text since; such a fact only takes the place of the first one
 */
public record NoteWritten(
        UUID noteId,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String text,
        boolean revised,
        Actor actor,
        Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("note", noteId);
    }

    @Override
    public String textKey() {
        return revised ? "note.revised" : "note.written";
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
