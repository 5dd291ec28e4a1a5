package atrium.web.purchases;

import atrium.domain.kernel.RecordRef;
import atrium.domain.purchases.CustomerPurchases;
import atrium.domain.purchases.CustomerPurchases.Bought;
import atrium.domain.records.Viewer;
import atrium.web.stories.RecordPanel;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the customer bought in the last twelve months. */
@Component
@Order(20)
class BoughtPanel implements RecordPanel {

    private final CustomerPurchases purchases;

    BoughtPanel(CustomerPurchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public String key() {
        return "bought";
    }

    @Override
    public Set<String> types() {
        return Set.of("account", "contact");
    }

    @Override
    public String view() {
        return "purchases/_panels :: bought";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        Bought bought = purchases.bought(record, viewer);
        if (bought == null) {
            return Optional.empty();
        }
        String list = "/purchases?filter=" + record.type() + "%20is%20%22" + record.id() + "%22";
        return Optional.of(new Shown(bought, MonthBars.of(bought.months(), viewer.locale()), list));
    }

    /** What the panel shows, and where the list behind it is. */
    public record Shown(Bought bought, MonthBars bars, String list) {}
}
