package atrium.domain.purchases;

import atrium.domain.customers.Lifecycle;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.events.PurchaseRecorded;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.StoryRevised;
import atrium.domain.kernel.RecordRef;
import atrium.domain.purchases.ImportLookups.Day;
import atrium.domain.purchases.ImportedOrder.Kind;
import atrium.domain.purchases.PurchaseRows.Placed;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores the orders of a chunk with their lines, and tells of them. */
final class ImportedOrders {

    private final PurchaseImportBatches doors;
    private final Collection<ImportedOrder> orders;
    private final List<Placed> lines;
    private final Map<Day, BigDecimal> rates;
    private final UUID importId;
    private final Instant now;
    private final Actor actor;

    ImportedOrders(
            PurchaseImportBatches doors,
            Collection<ImportedOrder> orders,
            List<Placed> lines,
            Map<Day, BigDecimal> rates,
            UUID importId,
            Viewer viewer) {
        this.doors = doors;
        this.orders = orders;
        this.lines = lines;
        this.rates = rates;
        this.importId = importId;
        this.now = doors.clock.instant();
        this.actor = Actor.importing(viewer.personId(), importId);
    }

    /** Stores them, and answers which of those that came again are there already just so. */
    Set<UUID> store() {
        Map<UUID, List<PurchaseLine>> byOrder = linesByOrder();
        Set<UUID> same = doors.same.among(of(Kind.REPLACED), byOrder);
        write(fresh(byOrder), same);
        return same;
    }

    private Map<UUID, List<PurchaseLine>> linesByOrder() {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(Placed::purchase, Collectors.mapping(Placed::line, Collectors.toList())));
    }

    private List<NewPurchase> fresh(Map<UUID, List<PurchaseLine>> lines) {
        int decimals = doors.writes.decimals();
        return orders.stream()
                .filter(order -> order.kind() == Kind.NEW)
                .map(order -> {
                    PurchaseFacts facts = order.facts();
                    BigDecimal rate = Objects.requireNonNull(rates.get(new Day(facts.currency(), facts.orderedOn())));
                    Sums sums = Sums.of(Objects.requireNonNull(lines.get(order.id())), rate, decimals);
                    return new NewPurchase(order.id(), facts, sums, order.holders());
                })
                .toList();
    }

    private void write(List<NewPurchase> fresh, Set<UUID> same) {
        Map<UUID, PurchaseFacts> replaced = of(Kind.REPLACED);
        replaced.keySet().removeAll(same);
        doors.writes.insert(fresh, importId, now);
        doors.writes.update(of(Kind.TOLD_MORE), importId, now);
        doors.writes.update(replaced, importId, now);
        doors.writes.removeLines(replaced.keySet());
        doors.writes.insertLines(
                lines.stream().filter(line -> !same.contains(line.purchase())).toList());
        doors.same.mark(same, importId);
        tell(fresh, same);
    }

    private void tell(List<NewPurchase> fresh, Set<UUID> same) {
        Map<UUID, Kind> kinds = orders.stream()
                .filter(order -> order.kind() != Kind.NEW && !same.contains(order.id()))
                .collect(Collectors.toMap(ImportedOrder::id, ImportedOrder::kind));
        List<RecordEvent> happened = new ArrayList<>();
        List<PurchaseRecorded> revised = new ArrayList<>();
        Set<RecordRef> buyers = new HashSet<>();
        for (NewPurchase one : fresh) {
            PurchaseRecorded told = one.told(actor, now);
            happened.add(told);
            if (!told.returned()) {
                addTo(buyers, "account", told.account());
                addTo(buyers, "contact", told.contact());
            }
        }
        for (PurchaseRecorded told : doors.writes.settle(kinds.keySet(), actor, now)) {
            revised.add(told);
            if (kinds.get(told.purchaseId()) != Kind.CONTINUED) {
                happened.add(
                        new PurchaseChanged(told.purchaseId(), told.orderNumber(), "changed", List.of(), actor, now));
            }
        }
        if (!happened.isEmpty()) {
            doors.events.publishEvent(new BulkChange(happened));
        }
        if (!revised.isEmpty()) {
            doors.events.publishEvent(new StoryRevised(revised));
        }
        doors.lifecycle.reach(buyers, Lifecycle.CUSTOMER, actor, now);
    }

    private static void addTo(Set<RecordRef> buyers, String type, @Nullable UUID id) {
        if (id != null) {
            buyers.add(new RecordRef(type, id));
        }
    }

    private Map<UUID, PurchaseFacts> of(Kind kind) {
        return orders.stream()
                .filter(order -> order.kind() == kind)
                .collect(Collectors.toMap(ImportedOrder::id, ImportedOrder::facts, (one, other) -> one, HashMap::new));
    }
}
