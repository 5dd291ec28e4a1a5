package atrium.sales.deals;

import atrium.domain.events.DealChanged;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordStates;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Archives, deletes and restores deals, as far as the viewer may. */
@Component
@Transactional
public class DealStates {

    private final DealRecords type;
    private final RecordStates states;
    private final DealMoves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealStates(DealRecords type, RecordStates states, DealMoves moves, ApplicationEventPublisher events, Clock clock) {
        this.type = type;
        this.states = states;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** Hides the deal from lists and boards until it is restored. */
    public void archive(DealId id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.archive(type, id.value(), now, viewer)) {
            tell(id, RecordMove.ARCHIVE, now, viewer);
        }
    }

    /** Puts the deal into the recycle bin. */
    public void delete(DealId id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.delete(type, id.value(), now, viewer)) {
            tell(id, RecordMove.DELETE, now, viewer);
        }
    }

    /** Takes the deal out of the recycle bin or out of the archive. */
    public void restore(DealId id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.restore(type, id.value(), now, viewer)) {
            tell(id, RecordMove.RESTORE, now, viewer);
        }
    }

    private void tell(DealId id, RecordMove move, Instant at, Viewer viewer) {
        List<DealChanged> told = moves.told(List.of(id.value()), move, viewer.actor(), at);
        told.forEach(events::publishEvent);
    }
}
