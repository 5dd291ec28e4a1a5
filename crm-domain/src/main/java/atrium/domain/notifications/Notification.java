package atrium.domain.notifications;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param record the record it is about, which the person sees; null without one
 * @param recordName that record's name now
 * @param actorName whoever caused it; null for Atrium itself
 * @param amount of how many records it tells
 * @param text key of its sentence, as {@link Notice} has it
 */
public record Notification(
        UUID id,
        String kind,
        @Nullable RecordRef record,
        @Nullable String recordName,
        @Nullable String part,
        @Nullable String address,
        @Nullable UUID actorId,
        @Nullable String actorName,
        int amount,
        String text,
        List<String> arguments,
        Instant at,
        boolean read) {

    public Notification {
        arguments = List.copyOf(arguments);
    }
}
