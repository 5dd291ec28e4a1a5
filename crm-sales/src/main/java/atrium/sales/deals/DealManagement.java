package atrium.sales.deals;

import static atrium.domain.records.Act.CREATE;
import static atrium.domain.records.Act.EDIT;

import atrium.domain.customers.HandingOn;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and edits deals, as far as the viewer may; a deal is moved, won, lost and opened again by giving it another stage. What
 * a stage demands and the deal lacks is named field by field.
 */
@Component
@Transactional
public class DealManagement {

    private final Deals deals;
    private final DealRecords type;
    private final DealReading reading;
    private final DealStore store;
    private final RecordAccess access;
    private final HandingOn handingOn;
    private final JdbcClient jdbc;
    private final Clock clock;

    DealManagement(
            Deals deals,
            DealRecords type,
            DealReading reading,
            DealStore store,
            RecordAccess access,
            HandingOn handingOn,
            JdbcClient jdbc,
            Clock clock) {
        this.deals = deals;
        this.type = type;
        this.reading = reading;
        this.store = store;
        this.access = access;
        this.handingOn = handingOn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a deal from the text form of its fields.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, and each that its stage demands
     * @throws NotPermitted when the viewer may not create deals that belong to the chosen owner and team
     */
    public DealId open(Map<String, String> values, Viewer viewer) {
        Map<String, String> begun =
                new HashMap<>(type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)));
        FieldReader reader = new FieldReader(begun);
        DealDraft draft = reading.round(viewer).typed(reader, null, Map.of()).orElse(null);
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
        return deal.id();
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field, and each that its new stage demands
     */
    public void edit(DealId id, FieldEdit edit, Viewer viewer) {
        Deal deal = held(id, viewer);
        Map<String, String> before = DealText.write(deal);
        FieldReader reader =
                new FieldReader(AdmittedFields.edit(type, edit, before, viewer).over(before));
        DealDraft draft = reading.round(viewer).typed(reader, deal, before).orElse(null);
        handingOn.check(reader, type, id.value(), before, viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        DealDraft whole = Objects.requireNonNull(draft);
        if (!whole.text().equals(before)) {
            store.change(List.of(new DealStore.Change(deal, before, whole)), viewer.actor(), clock.instant());
        }
    }

    // Two who move the same deal wait for one another, and the second is told.
    private Deal held(DealId id, Viewer viewer) {
        access.require(type, id.value(), EDIT, viewer);
        jdbc.sql("SELECT id FROM deal WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return deals.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }
}
