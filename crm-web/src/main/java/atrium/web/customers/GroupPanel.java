package atrium.web.customers;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountLine;
import atrium.domain.customers.AccountTree;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The group an account belongs to: the accounts above it and its own parts. */
@Component
@Order(70)
class GroupPanel implements RecordPanel {

    private final AccountTree tree;

    GroupPanel(AccountTree tree) {
        this.tree = tree;
    }

    @Override
    public String key() {
        return "group";
    }

    @Override
    public Set<String> types() {
        return Set.of("account");
    }

    @Override
    public String view() {
        return "accounts/_group :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        AccountId id = new AccountId(record.id());
        List<AccountLine> above = tree.above(id, viewer);
        List<AccountLine> below = tree.below(id, viewer);
        return above.isEmpty() && below.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(record, above, below, viewer.may(Act.CREATE, "account")));
    }

    /** What the panel shows. */
    record Content(RecordRef record, List<AccountLine> above, List<AccountLine> below, boolean mayAdd) {}
}
