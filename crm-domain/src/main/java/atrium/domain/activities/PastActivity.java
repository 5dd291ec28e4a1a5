package atrium.domain.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the past; it is about an account, a contact, or a contact of an account.
 *
 * @param values text form of its fields, as {@link Activities} takes them
 * @param guests none but of meetings
 * @param by the person who planned and did it
 * @param plannedAt null when it was only noted after it had taken place
 * @param doneAt null while it is still to be done; one of the two is there
 */
public record PastActivity(
        ActivityKind kind,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        Map<String, String> values,
        List<Guest> guests,
        UUID by,
        @Nullable Instant plannedAt,
        @Nullable Instant doneAt) {

    public PastActivity {
        values = Map.copyOf(values);
        guests = List.copyOf(guests);
    }

    Instant beginning() {
        Instant beginning = plannedAt == null ? doneAt : plannedAt;
        if (beginning == null) {
            throw new IllegalArgumentException("neither planned nor done");
        }
        return beginning;
    }
}
