package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Guests of a meeting were told by mail when and where it is, or that it is off.
 *
 * @param guests names of those who were told
 */
public record InvitationsSent(
        UUID activityId,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String subject,
        List<String> guests,
        Actor actor,
        Instant at)
        implements RecordEvent {

    public InvitationsSent {
        guests = List.copyOf(guests);
    }

    @Override
    public RecordRef record() {
        return new RecordRef("activity", activityId);
    }

    @Override
    public String textKey() {
        return "meeting.guests-told";
    }

    @Override
    public List<String> arguments() {
        return List.of(subject, String.join(", ", guests));
    }
}
