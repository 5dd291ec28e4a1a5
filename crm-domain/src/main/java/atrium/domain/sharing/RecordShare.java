package atrium.domain.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a record is shared with somebody.
 *
 * @param granteeId the person or team
 * @param team whether it is a team
 * @param name of the person or team
 * @param active false for a person who left, to whom it opens nothing
 * @param endsAt end of its last day; null without an end
 * @param sharedBy name of who shared it
 * @param throughId the account by whose share the contact is shared, too; null where it is the record's own
 * @param throughName name of that account
 */
public record RecordShare(
        UUID id,
        UUID granteeId,
        boolean team,
        String name,
        boolean active,
        boolean mayEdit,
        @Nullable Instant endsAt,
        String sharedBy,
        Instant sharedAt,
        @Nullable UUID throughId,
        @Nullable String throughName) {}
