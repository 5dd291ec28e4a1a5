package atrium.domain.customers;

import atrium.domain.kernel.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** Id of a contact. */
public record ContactId(UUID value) implements Serializable {

    static ContactId next() {
        return new ContactId(UuidV7.next());
    }
}
