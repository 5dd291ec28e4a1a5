package atrium.web.purchases;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.purchases.PurchaseStates;
import atrium.domain.purchases.PurchaseTexts;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.FactDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The doors of purchases in the shape that pages and programs use; the form, which has lines, is their own. */
@Component
class PurchaseDesk implements FactDesk {

    private final RecordType type;
    private final RecordRows rows;
    private final CustomFields customFields;
    private final PurchaseManagement purchases;
    private final PurchaseTexts purchaseTexts;
    private final PurchaseStates states;

    PurchaseDesk(
            RecordTypes types,
            CustomFields customFields,
            PurchaseManagement purchases,
            PurchaseTexts purchaseTexts,
            PurchaseStates states) {
        this.customFields = customFields;
        this.purchaseTexts = purchaseTexts;
        this.states = states;
        this.type = types.of("purchase").orElseThrow();
        this.rows = type.rows().get(0);
        this.purchases = purchases;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public CustomFieldSet custom() {
        return customFields.of(type.code());
    }

    @Override
    public Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("purchase", List.of("orderNumber", "source"));
        sections.put("about", List.of("note"));
        return withCustom(sections, "about");
    }

    @Override
    public String name(Map<String, String> values) {
        return values.getOrDefault("orderNumber", "");
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        return purchaseTexts.whole(id, viewer);
    }

    @Override
    public Set<String> demanded() {
        return Stream.concat(
                        Stream.of("source", "orderNumber", rows.key()),
                        custom().all().stream().filter(CustomField::required).map(CustomField::key))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> exemplary() {
        return Set.of("account", "currency", "lines.text", "lines.quantity", "lines.unitPrice", "lines.tax");
    }

    @Override
    public UUID open(Map<String, String> values, Viewer viewer) {
        return purchases.open(values, rows.read(values).orElse(List.of()), viewer);
    }

    @Override
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        purchases.change(id, edit, rows.read(edit.now()).orElse(null), viewer);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        states.archive(id, viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        states.delete(id, viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        states.restore(id, viewer);
    }
}
