package atrium.web.purchases;

import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The doors of purchases in the shape that archive and bin use; the form, which has lines, is their own. */
@Component
class PurchaseDesk implements StateDesk {

    private final RecordType type;
    private final PurchaseManagement purchases;

    PurchaseDesk(RecordTypes types, PurchaseManagement purchases) {
        this.type = types.of("purchase").orElseThrow();
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
        return purchases.fields(id, viewer);
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
