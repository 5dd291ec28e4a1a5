package atrium.domain.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that stands on a timeline.
 *
 * @param revisedAt when its author changed it last; null when it says what was written first
 */
public record StandingNote(
        UUID id,
        UUID authorId,
        String authorName,
        NoteText text,
        Instant writtenAt,
        @Nullable Instant revisedAt) {}
