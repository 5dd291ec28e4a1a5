package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that stands on a timeline.
 *
 * @param page the record on whose page the reader finds it
 * @param revisedAt when its author changed it last; null when it says what was written first
 */
public record StandingNote(
        UUID id,
        RecordRef page,
        UUID authorId,
        String authorName,
        NoteText text,
        Instant writtenAt,
        @Nullable Instant revisedAt) {}
