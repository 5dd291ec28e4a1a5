package atrium.web.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDetails;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealPeople;
import atrium.sales.deals.DealPerson;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who takes part in a deal, and whether it is known who decides. */
@Component
@Order(5)
class PeoplePanel implements RecordPanel {

    private final DealDirectory deals;
    private final DealPeople people;

    PeoplePanel(DealDirectory deals, DealPeople people) {
        this.deals = deals;
        this.people = people;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public Set<String> types() {
        return Set.of("deal");
    }

    @Override
    public String view() {
        return "deals/_people :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        DealId id = new DealId(record.id());
        DealDetails deal = deals.details(id, viewer);
        List<DealPerson> all = people.of(id, viewer);
        boolean changeable = deal.mayEdit() && deal.archivedAt() == null;
        boolean undecided =
                deal.progress().open() && !all.isEmpty() && all.stream().noneMatch(DealPerson::decides);
        return all.isEmpty() && !changeable
                ? Optional.empty()
                : Optional.of(new Content("/deals/" + record.id() + "/people", all, changeable, undecided));
    }

    /**
     * What the panel shows.
     *
     * @param address where people are taken in
     * @param undecided whether the deal is open and nobody is known to decide it
     */
    record Content(String address, List<DealPerson> people, boolean changeable, boolean undecided) {}
}
