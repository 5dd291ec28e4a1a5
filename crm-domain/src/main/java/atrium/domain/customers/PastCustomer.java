package atrium.domain.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A customer who came into being in the past.
 *
 * @param turns at least one, in the order of time; the first brings the customer into being
 */
public record PastCustomer(List<Turn> turns) {

    public PastCustomer {
        turns = List.copyOf(turns);
    }

    /** When it came into being. */
    Instant beginning() {
        return turns.get(0).at();
    }

    /**
     * What somebody entered at one moment.
     *
     * @param values text form of the fields that got a value then
     * @param by the person who did it
     */
    public record Turn(Instant at, UUID by, Map<String, String> values) {

        public Turn {
            values = Map.copyOf(values);
        }
    }
}
