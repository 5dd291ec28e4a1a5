package atrium.web.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDetails;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealLines;
import atrium.web.stories.RecordPanel;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is sold with a deal. */
@Component
@Order(5)
class LinesPanel implements RecordPanel {

    private final DealDirectory deals;
    private final DealLines lines;

    LinesPanel(DealDirectory deals, DealLines lines) {
        this.deals = deals;
        this.lines = lines;
    }

    @Override
    public String key() {
        return "lines";
    }

    @Override
    public Set<String> types() {
        return Set.of("deal");
    }

    @Override
    public String view() {
        return "deals/_lines :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        DealDetails deal = deals.details(new DealId(record.id()), viewer);
        boolean mayEdit = deal.mayEdit() && deal.archivedAt() == null && viewer.changes("deal", "value");
        return lines.of(deal, viewer)
                .filter(sold -> mayEdit || !sold.lines().isEmpty())
                .map(sold -> new Content(deal.id(), sold, mayEdit));
    }

    /** What the panel shows. */
    record Content(UUID deal, DealLines.Content sold, boolean mayEdit) {}
}
