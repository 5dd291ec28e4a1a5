package atrium.domain.purchases;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.purchases.ImportLookups.Customer;
import atrium.domain.purchases.ImportLookups.Day;
import atrium.domain.purchases.ImportLookups.Stored;
import atrium.domain.purchases.ImportedOrder.Kind;
import atrium.domain.purchases.PurchaseRows.Placed;
import atrium.domain.records.Act;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
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
    private final Map<List<String>, Stored> stored;
    private final Map<Day, BigDecimal> rates;
    private final ImportedNames names;
    private final OrderFields fields;
    private final Map<List<String>, ImportedOrder> orders = new HashMap<>();
    private final Map<List<String>, InvalidValue> refused = new HashMap<>();
    private final List<Placed> lines = new ArrayList<>();

    PurchaseImportBatch(PurchaseImportBatches doors, List<ImportedLine> rows, Plan plan, Viewer viewer) {
        this.doors = doors;
        this.rows = rows;
        this.plan = plan;
        this.viewer = viewer;
        this.stored = doors.lookups.purchases(distinct(ImportedLine::key), viewer);
        this.rates = doors.lookups.rates(
                usable().map(line -> new Day(line.currency(), Objects.requireNonNull(line.orderedOn())))
                        .collect(Collectors.toSet()));
        this.names =
                new ImportedNames(doors.lookups, usable().filter(this::hasRate).toList(), plan, viewer);
        this.fields = new OrderFields(doors.type.custom(), usable().toList(), viewer);
    }

    List<Outcome> bringIn() {
        List<Outcome> outcomes = rows.stream().map(this::take).toList();
        Set<UUID> same = new ImportedOrders(doors, orders.values(), lines, rates, plan.importId(), viewer).store();
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    ImportedOrder order = orders.get(rows.get(at).key());
                    Outcome outcome = outcomes.get(at);
                    boolean unchanged =
                            outcome.result() == Result.UPDATED && order != null && same.contains(order.id());
                    return unchanged ? outcome.being(Result.UNCHANGED, null) : outcome;
                })
                .toList();
    }

    private Outcome take(ImportedLine line) {
        if (line.problem() != null) {
            return failed(line, line.problem());
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
        InvalidValue problem = refused.get(line.key());
        if (problem != null) {
            return failed(line, problem);
        }
        ImportedOrder known = orders.get(line.key());
        return known == null ? begin(line, account, contact) : add(line, known, account, contact);
    }

    private @Nullable Outcome unknown(
            ImportedLine line, String field, @Nullable String typed, @Nullable Customer customer) {
        if (typed == null || (customer != null && customer.hits() == 1)) {
            return null;
        }
        InvalidValue refusal = names.refusal(field, typed);
        if (refusal != null) {
            return failed(line, refusal);
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
            UUID id = UuidV7.next();
            Holders holders = Holders.of(contact, account);
            return start(
                    line,
                    fields.begin(id, line.key(), facts),
                    account,
                    contact,
                    its -> new ImportedOrder(id, its, Kind.NEW, true, holders));
        }
        if (there.deleted() || !there.editable()) {
            return failed(
                    line, "orderNumber", there.deleted() ? "import.problem.in-bin" : "import.problem.not-permitted");
        }
        if (plan.importId().equals(there.importId())) {
            boolean fresh = !there.createdAt().isBefore(plan.startedAt());
            OrderFields.Read read = fields.go(there.id(), line.key(), there.facts());
            boolean told = !read.facts().custom().equals(there.facts().custom());
            return start(
                    line,
                    read,
                    account,
                    contact,
                    its -> new ImportedOrder(
                            there.id(), its, told ? Kind.TOLD_MORE : Kind.CONTINUED, fresh, Holders.NONE));
        }
        if (!plan.update()) {
            return new Outcome(
                    line.row().number(), Result.SKIPPED, null, null, "import.problem.there-already", List.of());
        }
        OrderFields.Read read = fields.replace(there.id(), line.key(), there.facts(), facts);
        return start(
                line,
                read,
                account,
                contact,
                its -> new ImportedOrder(there.id(), its, Kind.REPLACED, false, Holders.NONE));
    }

    // What can't be of the order can't be of any of its rows.
    private Outcome start(
            ImportedLine line,
            OrderFields.Read read,
            @Nullable Customer account,
            @Nullable Customer contact,
            Function<PurchaseFacts, ImportedOrder> beginning) {
        if (read.problem() != null) {
            refused.put(line.key(), read.problem());
            return failed(line, read.problem());
        }
        ImportedOrder order = beginning.apply(read.facts());
        orders.put(line.key(), order);
        return add(line, order, account, contact);
    }

    private Outcome add(
            ImportedLine line, ImportedOrder order, @Nullable Customer account, @Nullable Customer contact) {
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

    private static Outcome failed(ImportedLine line, InvalidValue problem) {
        return failed(
                line, problem.field(), problem.messageKey(), problem.arguments().toArray());
    }

    private static Outcome failed(ImportedLine line, @Nullable String field, String messageKey, Object... arguments) {
        List<String> words = Stream.of(arguments).map(String::valueOf).toList();
        return new Outcome(line.row().number(), Result.FAILED, null, field, messageKey, words);
    }
}
