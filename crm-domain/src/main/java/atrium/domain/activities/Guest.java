package atrium.domain.activities;

import atrium.domain.kernel.EmailAddress;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a meeting beside its owner.
 *
 * @param personId of a colleague; else null
 * @param contactId of a contact; null for a colleague and for whoever is neither
 * @param name as it was when they were asked
 * @param email null where none was known
 */
@Embeddable
public record Guest(
        @Nullable UUID personId,
        @Nullable UUID contactId,
        String name,
        @Nullable String email) {

    /** The guest as a line of a form, such as {@code Ana Ruiz <ana@us.example>}. */
    public String line() {
        if (email == null) {
            return name;
        }
        return name.equals(email) ? email : name + " <" + email + ">";
    }

    /** Two guests with the same key are the same. */
    String key() {
        if (personId != null) {
            return personId.toString();
        }
        if (contactId != null) {
            return contactId.toString();
        }
        return email == null ? name.toLowerCase(Locale.ROOT) : new EmailAddress(email).key();
    }
}
