package atrium.domain.purchases;

import atrium.domain.purchases.ImportLookups.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Owner and team of the contact and of the account that a purchase belongs to, by which it is seen. */
public record Holders(
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable UUID accountOwnerId,
        @Nullable UUID accountTeamId) {

    static final Holders NONE = new Holders(null, null, null, null);

    /** Those of a purchase of both, or of one of them; a contact comes with the holders of its account. */
    static Holders of(@Nullable Customer contact, @Nullable Customer account) {
        Holders person = contact == null ? NONE : contact.holders();
        Holders company = account == null ? person : account.holders();
        return new Holders(person.ownerId, person.teamId, company.accountOwnerId, company.accountTeamId);
    }
}
