package atrium.web.customers;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.Employment;
import atrium.domain.customers.Employments;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a person worked before or works besides; on an account's page, who worked there. */
@Component
@Order(80)
class EmploymentPanel implements RecordPanel {

    private final Employments employments;

    EmploymentPanel(Employments employments) {
        this.employments = employments;
    }

    @Override
    public String key() {
        return "employments";
    }

    @Override
    public Set<String> types() {
        return Set.of("contact", "account");
    }

    @Override
    public String view() {
        return "customers/_employments :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        boolean person = record.type().equals("contact");
        List<Employment> lines = person
                ? employments.of(new ContactId(record.id()), viewer)
                : employments.at(new AccountId(record.id()), viewer);
        boolean mayAdd = person && viewer.may(Act.EDIT, "contact");
        return lines.isEmpty() && !mayAdd ? Optional.empty() : Optional.of(new Content(record, person, mayAdd, lines));
    }

    /** What the panel shows. */
    record Content(RecordRef record, boolean person, boolean mayAdd, List<Employment> lines) {}
}
