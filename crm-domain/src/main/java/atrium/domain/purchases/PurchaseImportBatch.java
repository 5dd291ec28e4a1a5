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
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Map<String, Customer> accounts = new HashMap<>();
    private final Map<String, Customer> contacts = new HashMap<>();
    private final Map<String, UUID> products = new HashMap<>();
    private final Map<List<String>, Stored> stored;
    private final Set<String> withoutRate;
    private final Set<String> made = new HashSet<>();
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
        this.withoutRate = doors.lookups.withoutRate(
                usable().map(line -> new Day(line.currency(), Objects.requireNonNull(line.orderedOn())))
                        .collect(Collectors.toSet()));
    }

    /** An order of this chunk; fresh when this import brought it into being. */
    private record Order(UUID id, PurchaseFacts facts, Kind kind, boolean fresh) {}

    private enum Kind {
        NEW,
        REPLACED,
        CONTINUED
    }

    List<Outcome> bringIn() {
        findCustomers();
        findProducts();
        List<Outcome> outcomes = rows.stream().map(this::take).toList();
        write();
        return outcomes;
    }

    private void findCustomers() {
        Set<String> accountKeys = distinct(ImportedLine::account);
        Set<String> contactKeys = distinct(ImportedLine::contact);
        accounts.putAll(doors.lookups.accounts(accountKeys, viewer));
        contacts.putAll(doors.lookups.contacts(contactKeys, viewer));
        if (!plan.makeAccounts()) {
            return;
        }
        List<Row> missingAccounts = missing(ImportedLine::account, accounts, this::account);
        List<Row> missingContacts = missing(ImportedLine::contact, contacts, this::contact);
        doors.lookups.make("account", "externalId", may("account") ? missingAccounts : List.of(), plan, viewer);
        doors.lookups.make("contact", "externalId", may("contact") ? missingContacts : List.of(), plan, viewer);
        Map<String, Customer> newAccounts = doors.lookups.accounts(keys(missingAccounts), viewer);
        Map<String, Customer> newContacts = doors.lookups.contacts(keys(missingContacts), viewer);
        made.addAll(newAccounts.keySet());
        made.addAll(newContacts.keySet());
        accounts.putAll(newAccounts);
        contacts.putAll(newContacts);
    }

    private boolean may(String type) {
        return viewer.may(Act.CREATE, type);
    }

    private static List<String> keys(List<Row> made) {
        return made.stream()
                .map(row -> Objects.requireNonNull(row.values().get("externalId")))
                .toList();
    }

    private List<Row> missing(
            Function<ImportedLine, @Nullable String> key,
            Map<String, Customer> known,
            Function<ImportedLine, Map<String, String>> values) {
        Map<String, Row> missing = new LinkedHashMap<>();
        usable().filter(this::hasRate).forEach(line -> {
            String typed = key.apply(line);
            if (typed != null && !known.containsKey(typed)) {
                missing.computeIfAbsent(typed, one -> new Row(line.row().number(), values.apply(line)));
            }
        });
        return List.copyOf(missing.values());
    }

    // Who buys is a customer from the start.
    private Map<String, String> account(ImportedLine line) {
        Map<String, String> values = new HashMap<>();
        String key = Objects.requireNonNull(line.account());
        values.put("externalId", key);
        values.put("name", line.row().values().getOrDefault("accountName", key));
        values.put("lifecycle", "customer");
        copy(line, values, "country", "country");
        return values;
    }

    private Map<String, String> contact(ImportedLine line) {
        Map<String, String> values = new HashMap<>();
        values.put("externalId", Objects.requireNonNull(line.contact()));
        values.put("lifecycle", "customer");
        copy(line, values, "contactName", "lastName");
        copy(line, values, "contactEmail", "email");
        if (line.account() == null) {
            copy(line, values, "country", "country");
        } else {
            values.put("account", line.account());
        }
        return values;
    }

    private static void copy(ImportedLine line, Map<String, String> values, String from, String to) {
        String value = line.row().values().get(from);
        if (value != null) {
            values.put(to, value);
        }
    }

    private void findProducts() {
        Set<String> numbers = usable().map(ImportedLine::sku)
                .filter(Objects::nonNull)
                .map(ImportLookups::number)
                .collect(Collectors.toSet());
        products.putAll(doors.lookups.products(numbers));
        if (!may("product")) {
            return;
        }
        Map<String, Row> missing = new LinkedHashMap<>();
        usable().filter(this::hasRate).filter(line -> line.sku() != null).forEach(line -> {
            String sku = Objects.requireNonNull(line.sku());
            if (!products.containsKey(ImportLookups.number(sku))) {
                String name = line.text() == null ? sku : line.text();
                missing.computeIfAbsent(
                        ImportLookups.number(sku),
                        number -> new Row(line.row().number(), Map.of("sku", sku, "name", shortened(name))));
            }
        });
        doors.lookups.make("product", "sku", List.copyOf(missing.values()), plan, viewer);
        products.putAll(doors.lookups.products(missing.keySet()));
    }

    private static String shortened(String name) {
        return name.length() <= 300 ? name : name.substring(0, 300);
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
        Customer account = line.account() == null ? null : accounts.get(line.account());
        Customer contact = line.contact() == null ? null : contacts.get(line.contact());
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
            return start(line, new Order(UuidV7.next(), facts, Kind.NEW, true), account, contact);
        }
        if (there.deleted() || !there.editable()) {
            return failed(
                    line, "orderNumber", there.deleted() ? "import.problem.in-bin" : "import.problem.not-permitted");
        }
        if (plan.importId().equals(there.importId())) {
            boolean fresh = !there.createdAt().isBefore(plan.startedAt());
            PurchaseFacts its = facts.of(there.accountId(), there.contactId());
            return start(line, new Order(there.id(), its, Kind.CONTINUED, fresh), account, contact);
        }
        if (!plan.update()) {
            return new Outcome(
                    line.row().number(), Result.SKIPPED, null, null, "import.problem.there-already", List.of());
        }
        return start(line, new Order(there.id(), facts, Kind.REPLACED, false), account, contact);
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
        UUID product = line.sku() == null ? null : products.get(ImportLookups.number(line.sku()));
        String text = line.text() == null && product == null ? line.sku() : line.text();
        lines.add(new Placed(
                order.id(),
                line.row().number(),
                new PurchaseLine(product, text, line.quantity(), line.unitPrice(), line.discount(), line.tax())));
        Outcome outcome = Outcome.of(line.row().number(), order.fresh() ? Result.CREATED : Result.UPDATED, null);
        String key = line.account() == null ? line.contact() : line.account();
        return key != null && made.remove(key) ? outcome.along(key) : outcome;
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

    private void write() {
        doors.writes.insert(of(Kind.NEW), plan.importId(), now);
        doors.writes.update(of(Kind.REPLACED), plan.importId(), now);
        doors.writes.removeLines(of(Kind.REPLACED).keySet());
        doors.writes.insertLines(lines);
        tell();
    }

    private void tell() {
        Map<UUID, Kind> kinds = orders.values().stream().collect(Collectors.toMap(Order::id, Order::kind));
        List<RecordEvent> happened = new ArrayList<>();
        List<PurchaseRecorded> revised = new ArrayList<>();
        Set<RecordRef> buyers = new HashSet<>();
        for (PurchaseRecorded told : doors.writes.settle(kinds.keySet(), actor, now)) {
            Kind kind = kinds.get(told.purchaseId());
            if (kind == Kind.NEW) {
                happened.add(told);
                if (!told.returned()) {
                    addTo(buyers, "account", told.account());
                    addTo(buyers, "contact", told.contact());
                }
            } else {
                revised.add(told);
            }
            if (kind == Kind.REPLACED) {
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
                .collect(Collectors.toMap(Order::id, Order::facts));
    }

    private Stream<ImportedLine> usable() {
        return rows.stream().filter(line -> line.problem() == null);
    }

    private boolean hasRate(ImportedLine line) {
        return line.orderedOn() != null && !withoutRate.contains(new Day(line.currency(), line.orderedOn()).toString());
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
