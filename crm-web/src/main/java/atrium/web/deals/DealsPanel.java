package atrium.web.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals with a customer, open ones first. */
@Component
@Order(10)
class DealsPanel implements RecordPanel {

    private static final int SHOWN = 6;

    private final DealDirectory deals;

    DealsPanel(DealDirectory deals) {
        this.deals = deals;
    }

    @Override
    public String key() {
        return "deals";
    }

    @Override
    public Set<String> types() {
        return Set.of("account", "contact");
    }

    @Override
    public String view() {
        return "deals/_panel :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        if (!viewer.may(Act.READ, "deal")) {
            return Optional.empty();
        }
        List<DealDirectory.Line> found = deals.of(record.type(), record.id(), SHOWN + 1, viewer);
        String column = record.type().equals("contact") ? "people" : record.type();
        boolean mayAdd = viewer.may(Act.CREATE, "deal");
        return found.isEmpty() && !mayAdd
                ? Optional.empty()
                : Optional.of(new Content(
                        record,
                        found.subList(0, Math.min(SHOWN, found.size())),
                        found.size() > SHOWN,
                        mayAdd,
                        "/deals?filter=" + column + "%20is%20%22" + record.id() + "%22"));
    }

    /**
     * What the panel shows.
     *
     * @param more whether there are others
     * @param list address of all of them
     */
    record Content(RecordRef record, List<DealDirectory.Line> deals, boolean more, boolean mayAdd, String list) {}
}
