package atrium.web.purchases;

import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.WritableDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The doors of purchases in the shape that archive, bin and programs use; the form, which has lines, is their own. */
@Component
class PurchaseDesk implements WritableDesk {

    private final RecordType type;
    private final RecordRows rows;
    private final PurchaseManagement purchases;

    PurchaseDesk(RecordTypes types, PurchaseManagement purchases) {
        this.type = types.of("purchase").orElseThrow();
        this.rows = type.rows().orElseThrow();
        this.purchases = purchases;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public String name(Map<String, String> values) {
        return values.getOrDefault("orderNumber", "");
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        return purchases.whole(id, viewer);
    }

    @Override
    public Set<String> demanded() {
        return Set.of("source", "orderNumber", rows.key());
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
        purchases.change(id, edit.now(), rows.read(edit.now()).orElse(null), viewer);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        purchases.archive(id, viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        purchases.delete(id, viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        purchases.restore(id, viewer);
    }
}
