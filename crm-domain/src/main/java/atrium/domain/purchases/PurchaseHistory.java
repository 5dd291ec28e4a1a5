package atrium.domain.purchases;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.PurchaseRecorded;
import atrium.domain.kernel.UuidV7;
import atrium.domain.purchases.PurchaseWrites.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in purchases at past moments, many in a few statements. */
@Component
public class PurchaseHistory {

    private final PurchaseWrites writes;
    private final ApplicationEventPublisher events;

    PurchaseHistory(PurchaseWrites writes, ApplicationEventPublisher events) {
        this.writes = writes;
        this.events = events;
    }

    /** Brings them in, as recorded at the moment of the order; source and order number must be new. */
    @Transactional
    public void bring(List<PastPurchase> past) {
        Map<UUID, List<PastPurchase>> byPerson = new LinkedHashMap<>();
        past.forEach(one ->
                byPerson.computeIfAbsent(one.by(), person -> new ArrayList<>()).add(one));
        byPerson.forEach(this::bring);
    }

    private void bring(UUID person, List<PastPurchase> past) {
        Map<UUID, PurchaseFacts> heads = new LinkedHashMap<>();
        List<Placed> lines = new ArrayList<>();
        Instant latest = Instant.EPOCH;
        for (PastPurchase one : past) {
            UUID id = UuidV7.next();
            heads.put(id, one.facts());
            for (int at = 0; at < one.lines().size(); at++) {
                lines.add(new Placed(id, at + 1L, one.lines().get(at)));
            }
            latest = one.facts().orderedAt().isAfter(latest) ? one.facts().orderedAt() : latest;
        }
        writes.insert(heads, null, latest);
        writes.insertLines(lines);
        List<PurchaseRecorded> told = writes.settle(heads.keySet(), Actor.person(person), latest);
        events.publishEvent(new BulkChange(told));
    }
}
