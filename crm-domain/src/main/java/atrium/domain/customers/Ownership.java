package atrium.domain.customers;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a record belongs.
 *
 * @param ownerId the person who looks after it
 * @param teamId the team whose members see it, too
 */
@Embeddable
public record Ownership(@Nullable UUID ownerId, @Nullable UUID teamId) {

    /** Nobody's. */
    public static final Ownership NONE = new Ownership(null, null);
}
