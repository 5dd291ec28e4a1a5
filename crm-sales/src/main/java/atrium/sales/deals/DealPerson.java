package atrium.sales.deals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the customer who takes part in a deal.
 *
 * @param name null when the viewer doesn't see the contact
 * @param jobTitle null when there is none, or the viewer doesn't see it
 * @param main whether it is the one whom the deal itself names
 * @param roles some of {@link PeopleText#ROLES}, in their order
 */
public record DealPerson(
        UUID contactId,
        @Nullable String name,
        @Nullable String jobTitle,
        boolean main,
        List<String> roles,
        @Nullable String note) {

    public DealPerson {
        roles = List.copyOf(roles);
    }

    /** Whether the deal is decided by this person, maybe among others. */
    public boolean decides() {
        return roles.contains(PeopleText.DECIDES);
    }
}
