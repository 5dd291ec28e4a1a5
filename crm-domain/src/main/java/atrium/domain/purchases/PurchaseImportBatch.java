package atrium.domain.purchases;

import atrium.domain.customers.Lifecycle;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.events.PurchaseRecorded;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.StoryRevised;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.purchases.ImportLookups.Customer;
import atrium.domain.purchases.ImportLookups.Day;
import atrium.domain.purchases.ImportLookups.Stored;
import atrium.domain.purchases.PurchaseRows.Placed;
import atrium.domain.records.Act;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one chunk on their way into purchases: an order is the unit, its rows are its lines. */
final class PurchaseImportBatch {

    private final PurchaseImportBatches doors;
    private final List<ImportedLine> rows;
    private final Plan plan;
    private final Viewer viewer;
    private final Instant now;
    private final Actor actor;
    private final Map<List<String>, Stored> stored;
    private final Map<Day, BigDecimal> rates;
    private final ImportedNames names;
    private final Map<List<String>, Order> orders = new HashMap<>();
    private final List<Placed> lines = new ArrayList<>();

    PurchaseImportBatch(PurchaseImportBatches doors, List<ImportedLine> rows, Plan plan, Viewer viewer) {
        this.doors = doors;
        this.rows = rows;
        this.plan = plan;
        this.viewer = viewer;
        this.now = doors.clock.instant();
        this.actor = Actor.importing(viewer.personId(), plan.importId());
        this.stored = doors.lookups.purchases(distinct(ImportedLine::key), viewer);
        this.rates = doors.lookups.rates(
                usable().map(line -> new Day(line.currency(), Objects.requireNonNull(line.orderedOn())))
                        .collect(Collectors.toSet()));
        this.names =
                new ImportedNames(doors.lookups, usable().filter(this::hasRate).toList(), plan, viewer);
    }

    /** An order of this chunk; fresh when this import brought it into being. */
    private record Order(UUID id, PurchaseFacts facts, Kind kind, boolean fresh, Holders holders) {}

    private enum Kind {
        NEW,
        REPLACED,
        CONTINUED
    }

    List<Outcome> bringIn() {
        List<Outcome> outcomes = rows.stream().map(this::take).toList();
        Map<UUID, List<PurchaseLine>> byOrder = linesByOrder();
        Set<UUID> same = doors.same.among(of(Kind.REPLACED), byOrder);
        write(fresh(byOrder), same);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    Order order = orders.get(rows.get(at).key());
                    Outcome outcome = outcomes.get(at);
                    boolean unchanged =
                            outcome.result() == Result.UPDATED && order != null && same.contains(order.id());
                    return unchanged ? outcome.being(Result.UNCHANGED, null) : outcome;
                })
                .toList();
    }

    private Outcome take(ImportedLine line) {
        if (line.problem() != null) {
            return failed(
                    line,
                    line.problem().field(),
                    line.problem().messageKey(),
                    line.problem().arguments().toArray());
        }
        if (!hasRate(line)) {
            return failed(line, "currency", "purchase.problem.no-rate", line.currency());
        }
        Customer account = line.account() == null ? null : names.account(line.account());
        Customer contact = line.contact() == null ? null : names.contact(line.contact());
        Outcome unknown = unknown(line, "account", line.account(), account);
        unknown = unknown == null ? unknown(line, "contact", line.contact(), contact) : unknown;
        if (unknown != null) {
            return unknown;
        }
        Order known = orders.get(line.key());
        return known == null ? begin(line, account, contact) : add(line, known, account, contact);
    }

    private @Nullable Outcome unknown(
            ImportedLine line, String field, @Nullable String typed, @Nullable Customer customer) {
        if (typed == null || (customer != null && customer.hits() == 1)) {
            return null;
        }
        return failed(line, field, "import.problem.%s-%s".formatted(customer == null ? "no" : "several", field), typed);
    }

    private Outcome begin(ImportedLine line, @Nullable Customer account, @Nullable Customer contact) {
        Stored there = stored.get(line.key());
        PurchaseFacts facts = facts(line, account, contact);
        if (there == null) {
            if (!plan.create()) {
                return new Outcome(
                        line.row().number(), Result.SKIPPED, null, null, "import.problem.not-there", List.of());
            }
            if (!covers(account) && !covers(contact)) {
                return failed(line, null, "import.problem.not-permitted");
            }
            Holders holders = Holders.of(contact, account);
            return start(line, new Order(UuidV7.next(), facts, Kind.NEW, true, holders), account, contact);
        }
        if (there.deleted() || !there.editable()) {
            return failed(
                    line, "orderNumber", there.deleted() ? "import.problem.in-bin" : "import.problem.not-permitted");
        }
        if (plan.importId().equals(there.importId())) {
            boolean fresh = !there.createdAt().isBefore(plan.startedAt());
            PurchaseFacts its = facts.of(there.accountId(), there.contactId());
            return start(line, new Order(there.id(), its, Kind.CONTINUED, fresh, Holders.NONE), account, contact);
        }
        if (!plan.update()) {
            return new Outcome(
                    line.row().number(), Result.SKIPPED, null, null, "import.problem.there-already", List.of());
        }
        return start(line, new Order(there.id(), facts, Kind.REPLACED, false, Holders.NONE), account, contact);
    }

    private Outcome start(ImportedLine line, Order order, @Nullable Customer account, @Nullable Customer contact) {
        orders.put(line.key(), order);
        return add(line, order, account, contact);
    }

    private Outcome add(ImportedLine line, Order order, @Nullable Customer account, @Nullable Customer contact) {
        PurchaseFacts mine = facts(line, account, contact);
        PurchaseFacts its = order.facts();
        if (!Objects.equals(mine.accountId(), its.accountId()) || !Objects.equals(mine.contactId(), its.contactId())) {
            return failed(line, "account", "import.problem.other-customer", line.orderNumber());
        }
        UUID product = names.product(line);
        String text = line.text() == null && product == null ? line.called() : line.text();
        lines.add(new Placed(
                order.id(),
                line.row().number(),
                new PurchaseLine(product, text, line.quantity(), line.unitPrice(), line.discount(), line.tax())));
        Outcome outcome = Outcome.of(line.row().number(), order.fresh() ? Result.CREATED : Result.UPDATED, null)
                .about(order.id());
        String key = line.account() == null ? line.contact() : line.account();
        return key != null && names.firstNeed(key) ? outcome.along(key) : outcome;
    }

    private boolean covers(@Nullable Customer customer) {
        if (customer == null) {
            return false;
        }
        var holders = customer.holders();
        return viewer.covers(Act.CREATE, "purchase", holders.ownerId(), holders.teamId())
                || viewer.covers(Act.CREATE, "purchase", holders.accountOwnerId(), holders.accountTeamId());
    }

    private PurchaseFacts facts(ImportedLine line, @Nullable Customer account, @Nullable Customer contact) {
        UUID accountId = account != null ? account.id() : contact == null ? null : contact.accountId();
        return new PurchaseFacts(
                line.source(),
                line.orderNumber(),
                accountId,
                contact == null ? null : contact.id(),
                Objects.requireNonNull(line.orderedAt()),
                Objects.requireNonNull(line.orderedOn()),
                line.currency(),
                null,
                line.row().values().get("note"));
    }

    private Map<UUID, List<PurchaseLine>> linesByOrder() {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(Placed::purchase, Collectors.mapping(Placed::line, Collectors.toList())));
    }

    private List<NewPurchase> fresh(Map<UUID, List<PurchaseLine>> lines) {
        int decimals = doors.writes.decimals();
        return orders.values().stream()
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
        doors.writes.insert(fresh, plan.importId(), now);
        doors.writes.update(replaced, plan.importId(), now);
        doors.writes.removeLines(replaced.keySet());
        doors.writes.insertLines(
                lines.stream().filter(line -> !same.contains(line.purchase())).toList());
        doors.same.mark(same, plan.importId());
        tell(fresh, same);
    }

    private void tell(List<NewPurchase> fresh, Set<UUID> same) {
        Map<UUID, Kind> kinds = orders.values().stream()
                .filter(order -> order.kind() != Kind.NEW && !same.contains(order.id()))
                .collect(Collectors.toMap(Order::id, Order::kind));
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
            if (kinds.get(told.purchaseId()) == Kind.REPLACED) {
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
        return orders.values().stream()
                .filter(order -> order.kind() == kind)
                .collect(Collectors.toMap(Order::id, Order::facts, (one, other) -> one, HashMap::new));
    }

    private Stream<ImportedLine> usable() {
        return rows.stream().filter(line -> line.problem() == null);
    }

    private boolean hasRate(ImportedLine line) {
        return line.orderedOn() != null && rates.containsKey(new Day(line.currency(), line.orderedOn()));
    }

    private <T> Set<T> distinct(Function<ImportedLine, @Nullable T> part) {
        Collection<T> parts = new ArrayList<>();
        usable().map(part).filter(Objects::nonNull).forEach(parts::add);
        return new HashSet<>(parts);
    }

    private static Outcome failed(ImportedLine line, @Nullable String field, String messageKey, Object... arguments) {
        List<String> words = Stream.of(arguments).map(String::valueOf).toList();
        return new Outcome(line.row().number(), Result.FAILED, null, field, messageKey, words);
    }
}
