package atrium.domain.customers;

import atrium.domain.kernel.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** Id of an account. */
public record AccountId(UUID value) implements Serializable {

    static AccountId next() {
        return new AccountId(UuidV7.next());
    }
}
