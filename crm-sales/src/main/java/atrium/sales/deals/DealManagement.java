package atrium.sales.deals;

import static atrium.domain.records.Act.CREATE;

import atrium.domain.customers.HandingOn;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.sales.deals.PeopleText.Part;
import atrium.sales.lines.LineItem;
import atrium.sales.lines.LineStore;
import atrium.sales.lines.LineText;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and edits deals, as far as the viewer may; a deal is moved, won, lost and opened again by giving it another stage. What
 * a stage demands and the deal lacks is named field by field.
 */
@Component
@Transactional
public class DealManagement {

    private final HeldDeals held;
    private final DealRecords type;
    private final DealReading reading;
    private final DealStore store;
    private final PeopleTable people;
    private final HandingOn handingOn;
    private final LineStore itemized;
    private final Clock clock;

    DealManagement(
            HeldDeals held,
            DealRecords type,
            DealReading reading,
            DealStore store,
            PeopleTable people,
            HandingOn handingOn,
            LineStore itemized,
            Clock clock) {
        this.held = held;
        this.type = type;
        this.reading = reading;
        this.store = store;
        this.people = people;
        this.handingOn = handingOn;
        this.itemized = itemized;
        this.clock = clock;
    }

    /**
     * Opens a deal from the text form of its fields and of the people who take part in it.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, and each that its stage demands
     * @throws NotPermitted when the viewer may not create deals that belong to the chosen owner and team
     */
    public DealId open(Map<String, String> values, Viewer viewer) {
        return open(values, null, viewer);
    }

    /**
     * Opens a deal with lines, whose value then follows from these.
     *
     * @param lines null for a deal without
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, that of a line as {@code lines.<index>.<field>}
     */
    public DealId open(Map<String, String> values, @Nullable LinesEdit lines, Viewer viewer) {
        Map<String, String> begun =
                new HashMap<>(type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)));
        begun.putAll(PeopleText.sent(values));
        FieldReader reader = new FieldReader(with(begun, lines, viewer));
        DealDraft draft =
                reading.round(viewer).typed(reader, null, Map.of(), lines).orElse(null);
        List<Part> parts = PeopleText.read(reader).orElse(List.of());
        people.check(reader, parts, Set.of(), viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        DealDraft whole = Objects.requireNonNull(draft);
        if (!viewer.covers(
                CREATE,
                type.code(),
                whole.ownership().ownerId(),
                whole.ownership().teamId())) {
            throw new NotPermitted("CREATE deal");
        }
        Instant now = clock.instant();
        Deal deal = new Deal(DealId.next(), whole.facts(), whole.ownership(), whole.stage(), now, now);
        store.begin(deal, whole, viewer.actor(), now);
        people.replace(deal, parts, viewer);
        return deal.id();
    }

    /**
     * Changes some fields, and takes other people in the place of its own if any are sent; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, and each that its new stage demands
     */
    public void edit(DealId id, FieldEdit edit, Viewer viewer) {
        edit(id, edit, null, viewer);
    }

    /**
     * Changes some fields, and takes other lines in place of its own if there are any; the value follows from these.
     *
     * @param lines null when its lines stay
     * @throws LinesChangedMeanwhile when the lines are others by now than the person started from
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, that of a line as {@code lines.<index>.<field>}
     */
    public void edit(DealId id, FieldEdit edit, @Nullable LinesEdit lines, Viewer viewer) {
        Deal deal = held.held(id, viewer);
        List<LineItem> stored = lines == null ? List.of() : itemized.of(id.value());
        if (lines != null && lines.print() != null && !lines.print().equals(DealLines.print(stored))) {
            throw new LinesChangedMeanwhile();
        }
        Map<String, String> before = DealText.write(deal);
        Map<String, String> after =
                AdmittedFields.edit(type, edit, before, viewer).over(before);
        after.putAll(PeopleText.sent(edit.now()));
        FieldReader reader = new FieldReader(with(after, lines, viewer));
        DealDraft draft =
                reading.round(viewer).typed(reader, deal, before, lines).orElse(null);
        Optional<List<Part>> parts = PeopleText.read(reader);
        parts.ifPresent(all -> people.check(reader, all, people.known(deal), viewer));
        handingOn.check(reader, type, id.value(), before, viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        DealDraft whole = Objects.requireNonNull(draft);
        if (lines != null) {
            itemized.price(id.value(), lines.priceList());
        }
        boolean sameLines =
                whole.lines() == null || DealLines.print(whole.lines()).equals(DealLines.print(stored));
        if (!sameLines || !whole.text().equals(before)) {
            store.change(List.of(new DealStore.Change(deal, before, whole)), viewer.actor(), clock.instant());
        }
        parts.ifPresent(all -> people.replace(deal, all, viewer));
    }

    // Whoever may not change the value may not change what it follows from.
    private Map<String, String> with(Map<String, String> values, @Nullable LinesEdit lines, Viewer viewer) {
        if (lines == null) {
            return values;
        }
        if (!viewer.changes(type.code(), "value")) {
            throw new InvalidRecord(List.of(new InvalidValue("lines", AdmittedFields.READ_ONLY, "")));
        }
        Map<String, String> all = new HashMap<>(values);
        all.putAll(LineText.ROWS.write(lines.typed()));
        return all;
    }
}
