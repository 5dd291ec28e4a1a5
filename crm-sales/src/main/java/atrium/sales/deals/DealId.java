package atrium.sales.deals;

import atrium.domain.kernel.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** Id of a deal. */
public record DealId(UUID value) implements Serializable {

    static DealId next() {
        return new DealId(UuidV7.next());
    }
}
