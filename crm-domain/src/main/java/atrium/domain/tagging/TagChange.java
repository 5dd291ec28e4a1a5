package atrium.domain.tagging;

import java.util.Map;
import java.util.UUID;

/**
 * Tags to be put on records and to be taken off them: the name that each had when that was decided, by its id.
 *
 * @param on those to be put on
 * @param off those to be taken off; none that is to be put on
 */
public record TagChange(Map<UUID, String> on, Map<UUID, String> off) {

    public TagChange {
        on = Map.copyOf(on);
        off = Map.copyOf(off);
    }
}
