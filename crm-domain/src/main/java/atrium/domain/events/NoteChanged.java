package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The author of a note changed its text. It is kept in the audit log; on the timeline the note says what it says now. */
public record NoteChanged(UUID noteId, String before, String text, Actor actor, Instant at) implements RecordEvent {

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
        return "note.changed";
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("text", before, text));
    }
}
