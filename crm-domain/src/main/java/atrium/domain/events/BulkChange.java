package atrium.domain.events;

import java.util.List;

/**
 * Many facts of one set-based statement, told at once; listeners write them in sets, too.
 *
 * @param events at most a few thousand, one transaction's worth
 */
public record BulkChange(List<? extends RecordEvent> events) {

    public BulkChange {
        events = List.copyOf(events);
    }
}
