package atrium.domain.purchases;

import atrium.domain.events.PurchaseChanged;
import atrium.domain.records.RecordStates;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Archives, deletes and restores purchases, as far as the viewer may. */
@Component
@Transactional
public class PurchaseStates {

    private final PurchaseRecords type;
    private final RecordStates states;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurchaseStates(
            PurchaseRecords type, RecordStates states, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.type = type;
        this.states = states;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Hides the purchase from lists until it is restored. */
    public void archive(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.archive(type, id, now, viewer)) {
            tell(id, "archived", now, viewer);
        }
    }

    /** Puts the purchase into the recycle bin; totals of its customer no longer count it. */
    public void delete(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.delete(type, id, now, viewer)) {
            tell(id, "deleted", now, viewer);
        }
    }

    /** Takes the purchase out of the recycle bin or out of the archive. */
    public void restore(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.restore(type, id, now, viewer)) {
            tell(id, "restored", now, viewer);
        }
    }

    private void tell(UUID id, String deed, Instant at, Viewer viewer) {
        String number = jdbc.sql("SELECT order_number FROM purchase WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        events.publishEvent(new PurchaseChanged(id, number, deed, List.of(), viewer.actor(), at));
    }
}
