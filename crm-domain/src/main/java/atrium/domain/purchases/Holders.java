package atrium.domain.purchases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Owner and team of the contact and of the account that a purchase belongs to, by which it is seen. */
public record Holders(
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable UUID accountOwnerId,
        @Nullable UUID accountTeamId) {

    static final Holders NONE = new Holders(null, null, null, null);
}
