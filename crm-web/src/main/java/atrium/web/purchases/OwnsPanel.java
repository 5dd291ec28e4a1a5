package atrium.web.purchases;

import atrium.domain.kernel.RecordRef;
import atrium.domain.purchases.CustomerPurchases;
import atrium.domain.purchases.CustomerPurchases.Owned;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The products the customer has. */
@Component
@Order(30)
class OwnsPanel implements RecordPanel {

    private static final int SHOWN = 8;

    private final CustomerPurchases purchases;

    OwnsPanel(CustomerPurchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public String key() {
        return "owns";
    }

    @Override
    public Set<String> types() {
        return Set.of("account", "contact");
    }

    @Override
    public String view() {
        return "purchases/_panels :: owns";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        List<Owned> owned = purchases.owned(record, SHOWN, viewer);
        return owned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(owned, owned.get(0).products(), viewer.may(Act.READ, "product")));
    }

    /** The products bought last, how many there are in all, and whether each has a page for the viewer. */
    public record Shown(List<Owned> owned, int products, boolean linked) {}
}
