package atrium.domain.catalog;

import atrium.domain.events.FieldChange;
import atrium.domain.events.ProductChanged;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordStates;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, edits, archives, deletes and restores products, as far as the viewer may. */
@Component
@Transactional
public class ProductManagement {

    private final ProductRecords type;
    private final ProductDirectory directory;
    private final ProductWrites writes;
    private final RecordAccess access;
    private final RecordStates states;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductManagement(
            ProductRecords type,
            ProductDirectory directory,
            ProductWrites writes,
            RecordAccess access,
            RecordStates states,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.type = type;
        this.directory = directory;
        this.writes = writes;
        this.access = access;
        this.states = states;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a product from the text form of its fields; a category that is missing is added.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID open(Map<String, String> values, Viewer viewer) {
        if (!viewer.may(Act.CREATE, type.code())) {
            throw new NotPermitted("CREATE product");
        }
        UUID id = UuidV7.next();
        ProductFacts facts = read(
                type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)),
                Map.of(),
                id,
                viewer);
        Instant now = clock.instant();
        type.custom().storing(() -> {
            writes.insert(Map.of(id, facts), now, viewer);
            return id;
        });
        tell(id, "created", FieldChange.between(Map.of(), ProductText.write(facts)), facts.name(), now, viewer);
        return id;
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        access.require(type, id, Act.EDIT, viewer);
        jdbc.sql("SELECT id FROM product WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .single();
        Map<String, String> before =
                ProductText.write(directory.stored(id, viewer).facts());
        ProductFacts facts =
                read(AdmittedFields.edit(type, edit, before, viewer).over(before), before, id, viewer);
        List<FieldChange> changes = FieldChange.between(before, ProductText.write(facts));
        if (!changes.isEmpty()) {
            Instant now = clock.instant();
            type.custom().storing(() -> {
                writes.update(Map.of(id, facts), now, viewer);
                return id;
            });
            tell(id, "changed", changes, facts.name(), now, viewer);
        }
    }

    /** Text form of the fields, for a form; empty fields are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(UUID id, Viewer viewer) {
        return ProductText.write(directory.details(id, viewer).facts());
    }

    /** Hides the product from lists until it is restored. */
    public void archive(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.archive(type, id, now, viewer)) {
            tell(id, "archived", List.of(), null, now, viewer);
        }
    }

    /** Puts the product into the recycle bin. */
    public void delete(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.delete(type, id, now, viewer)) {
            tell(id, "deleted", List.of(), null, now, viewer);
        }
    }

    /** Takes the product out of the recycle bin or out of the archive. */
    public void restore(UUID id, Viewer viewer) {
        Instant now = clock.instant();
        if (states.restore(type, id, now, viewer)) {
            tell(id, "restored", List.of(), null, now, viewer);
        }
    }

    private ProductFacts read(Map<String, String> values, Map<String, String> before, UUID self, Viewer viewer) {
        FieldReader reader = new FieldReader(values);
        ProductFacts facts = ProductText.read(reader, type.custom());
        type.custom().demands(viewer).check(reader, before, ProductText.write(facts), self);
        if (facts.sku() != null && isTaken(facts.sku(), self)) {
            reader.wrong("sku", "product.problem.sku-taken", facts.sku());
        }
        AdmittedFields.orThrow(reader, type, viewer);
        return facts;
    }

    private boolean isTaken(String sku, UUID self) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM product WHERE sku_key = lower(:sku) AND id <> :self)")
                .param("sku", sku)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    private void tell(
            UUID id, String deed, List<FieldChange> changes, @Nullable String name, Instant at, Viewer viewer) {
        String said = name != null
                ? name
                : jdbc.sql("SELECT name FROM product WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
        events.publishEvent(new ProductChanged(id, said, deed, changes, viewer.actor(), at));
    }
}
