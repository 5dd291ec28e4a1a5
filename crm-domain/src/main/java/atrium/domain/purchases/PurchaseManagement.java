package atrium.domain.purchases;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.LifecycleProgress;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PurchaseChanged;
import atrium.domain.events.PurchaseRecorded;
import atrium.domain.events.StoryRevised;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.purchases.PurchaseReading.Read;
import atrium.domain.purchases.PurchaseRows.Placed;
import atrium.domain.records.Act;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records and edits purchases by hand, as far as the viewer may. */
@Component
@Transactional
public class PurchaseManagement {

    private static final Set<String> MOMENT = Set.of("orderedAt", "orderedOn");

    private final PurchaseRecords type;
    private final PurchaseReading reading;
    private final PurchaseDirectory directory;
    private final PurchaseWrites writes;
    private final RecordAccess access;
    private final LifecycleProgress lifecycle;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurchaseManagement(
            PurchaseRecords type,
            PurchaseReading reading,
            PurchaseDirectory directory,
            PurchaseWrites writes,
            RecordAccess access,
            LifecycleProgress lifecycle,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.type = type;
        this.reading = reading;
        this.directory = directory;
        this.writes = writes;
        this.access = access;
        this.lifecycle = lifecycle;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a purchase from the text form of its head (source, orderNumber, account, contact, orderedOn, currency, returnOf,
     * note; orderedAt where more than the day is known) and of its lines (product or its sku, text, quantity, unitPrice, discount, tax). The account of a contact comes along. A
     * first order makes a customer of whoever is none yet.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field; that of a line is {@code lines.<index>.<field>}
     * @throws NotPermitted when the viewer may not record purchases of this customer
     */
    public UUID open(Map<String, String> values, List<Map<String, String>> lines, Viewer viewer) {
        Read read = reading.read(
                null,
                type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)),
                lines,
                viewer);
        requireCreate(read.holders(), viewer);
        Instant now = clock.instant();
        UUID id = UuidV7.next();
        type.custom().storing(() -> {
            writes.insert(List.of(NewPurchase.unsettled(id, read.facts())), null, now);
            return id;
        });
        PurchaseRecorded told = writeLines(id, read.lines(), viewer, now);
        events.publishEvent(told);
        if (!told.returned()) {
            lifecycle.reach(customers(read.facts()), Lifecycle.CUSTOMER, viewer.actor(), now);
        }
        return id;
    }

    /**
     * Changes a purchase and replaces its lines. Fields that the company added stay as they are where nothing is said of them.
     *
     * @param version that the person started from
     * @throws PurchaseChangedMeanwhile when it is another one by now
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(
            UUID id, long version, Map<String, String> values, List<Map<String, String>> lines, Viewer viewer) {
        PurchaseDetails before = held(id, viewer);
        if (before.version() != version) {
            throw new PurchaseChangedMeanwhile();
        }
        Map<String, String> stored = PurchaseText.write(before.facts());
        Map<String, String> all = new HashMap<>(before.facts().custom().texts());
        type.fields().stream()
                .map(RecordField::key)
                .filter(field -> !viewer.changes(type.code(), field) && stored.containsKey(field))
                .forEach(field -> all.put(field, Objects.requireNonNull(stored.get(field))));
        all.putAll(AdmittedFields.edit(type, new FieldEdit(Map.of(), values), stored, viewer)
                .now());
        store(before, all, lines, viewer);
    }

    /**
     * Changes some fields of a purchase, and takes other lines in place of its own if there are any.
     *
     * @param lines null when its lines stay
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void change(UUID id, FieldEdit edit, @Nullable List<Map<String, String>> lines, Viewer viewer) {
        PurchaseDetails before = held(id, viewer);
        Map<String, String> stored = PurchaseText.write(before.facts());
        FieldEdit admitted = AdmittedFields.edit(type, edit, stored, viewer);
        Map<String, String> all = admitted.over(stored);
        // The moment and its day tell one thing: whoever changes one of them means both.
        if (admitted.now().keySet().stream().anyMatch(MOMENT::contains)) {
            all.keySet()
                    .removeIf(field -> MOMENT.contains(field) && !admitted.now().containsKey(field));
        }
        store(before, all, lines, viewer);
    }

    private PurchaseDetails held(UUID id, Viewer viewer) {
        access.require(type, id, Act.EDIT, viewer);
        jdbc.sql("SELECT id FROM purchase WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .single();
        return directory.stored(id, viewer);
    }

    private void store(
            PurchaseDetails before,
            Map<String, String> values,
            @Nullable List<Map<String, String>> lines,
            Viewer viewer) {
        UUID id = before.id();
        Read read = reading.read(before, values, lines, viewer);
        requireMove(before, read, viewer);
        List<PurchaseLine> linesBefore =
                before.lines().stream().map(PurchaseDetails.Line::line).toList();
        List<FieldChange> changes =
                FieldChange.between(text(before.facts(), linesBefore), text(read.facts(), read.lines()));
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        type.custom().storing(() -> {
            writes.update(Map.of(id, read.facts()), null, now);
            return id;
        });
        writes.removeLines(List.of(id));
        PurchaseRecorded told = writeLines(id, read.lines(), viewer, now);
        events.publishEvent(
                new PurchaseChanged(id, read.facts().orderNumber(), "changed", changes, viewer.actor(), now));
        events.publishEvent(new StoryRevised(List.of(told)));
    }

    private PurchaseRecorded writeLines(UUID id, List<PurchaseLine> lines, Viewer viewer, Instant at) {
        List<Placed> placed = new ArrayList<>();
        for (PurchaseLine line : lines) {
            placed.add(new Placed(id, placed.size() + 1L, line));
        }
        writes.insertLines(placed);
        return writes.settle(List.of(id), viewer.actor(), at).get(0);
    }

    // What is shared to edit stays with its customer: with one of one's own it could be deleted.
    private void requireMove(PurchaseDetails before, Read read, Viewer viewer) {
        boolean moved = !Objects.equals(before.facts().accountId(), read.facts().accountId())
                || !Objects.equals(before.facts().contactId(), read.facts().contactId());
        if (moved
                && viewer.gains(Act.EDIT, type.code())
                && access.permittedAmong(type, List.of(before.id()), Act.EDIT, viewer.withoutShares())
                        .isEmpty()) {
            throw new NotPermitted("move purchase");
        }
    }

    private void requireCreate(Holders holders, Viewer viewer) {
        boolean contact = viewer.covers(Act.CREATE, type.code(), holders.ownerId(), holders.teamId());
        boolean account = viewer.covers(Act.CREATE, type.code(), holders.accountOwnerId(), holders.accountTeamId());
        if (!contact && !account) {
            throw new NotPermitted("CREATE purchase");
        }
    }

    private static List<RecordRef> customers(PurchaseFacts facts) {
        return Stream.of(ref("account", facts.accountId()), ref("contact", facts.contactId()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable RecordRef ref(String type, @Nullable UUID id) {
        return id == null ? null : new RecordRef(type, id);
    }

    private static Map<String, String> text(PurchaseFacts facts, List<PurchaseLine> lines) {
        Map<String, String> text = new HashMap<>(PurchaseText.write(facts));
        for (int at = 0; at < lines.size(); at++) {
            text.put("line " + (at + 1), PurchaseText.write(lines.get(at)).toString());
        }
        return text;
    }
}
