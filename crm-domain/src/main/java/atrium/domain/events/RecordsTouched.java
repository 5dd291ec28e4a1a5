package atrium.domain.events;

import java.util.List;
import java.util.UUID;

/** Rows changed by a set-based statement in a way that is no fact of its own but makes copies of them stale. */
public record RecordsTouched(String type, List<UUID> ids) {

    public RecordsTouched {
        ids = List.copyOf(ids);
    }
}
