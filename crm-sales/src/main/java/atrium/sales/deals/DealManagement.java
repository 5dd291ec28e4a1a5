package atrium.sales.deals;

import static atrium.domain.records.Act.CREATE;

import atrium.domain.customers.HandingOn;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.sales.deals.PeopleText.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Clock clock;

    DealManagement(
            HeldDeals held,
            DealRecords type,
            DealReading reading,
            DealStore store,
            PeopleTable people,
            HandingOn handingOn,
            Clock clock) {
        this.held = held;
        this.type = type;
        this.reading = reading;
        this.store = store;
        this.people = people;
        this.handingOn = handingOn;
        this.clock = clock;
    }

    /**
     * Opens a deal from the text form of its fields and of the people who take part in it.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, and each that its stage demands
     * @throws NotPermitted when the viewer may not create deals that belong to the chosen owner and team
     */
    public DealId open(Map<String, String> values, Viewer viewer) {
        Map<String, String> begun =
                new HashMap<>(type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)));
        begun.putAll(PeopleText.sent(values));
        FieldReader reader = new FieldReader(begun);
        DealDraft draft = reading.round(viewer).typed(reader, null, Map.of()).orElse(null);
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
        store.begin(deal, viewer.actor(), now);
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
        Deal deal = held.held(id, viewer);
        Map<String, String> before = DealText.write(deal);
        Map<String, String> after =
                AdmittedFields.edit(type, edit, before, viewer).over(before);
        after.putAll(PeopleText.sent(edit.now()));
        FieldReader reader = new FieldReader(after);
        DealDraft draft = reading.round(viewer).typed(reader, deal, before).orElse(null);
        Optional<List<Part>> parts = PeopleText.read(reader);
        parts.ifPresent(all -> people.check(reader, all, people.known(deal), viewer));
        handingOn.check(reader, type, id.value(), before, viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        DealDraft whole = Objects.requireNonNull(draft);
        if (!whole.text().equals(before)) {
            store.change(List.of(new DealStore.Change(deal, before, whole)), viewer.actor(), clock.instant());
        }
        parts.ifPresent(all -> people.replace(deal, all, viewer));
    }
}
