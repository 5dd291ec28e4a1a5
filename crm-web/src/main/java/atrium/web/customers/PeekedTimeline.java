package atrium.web.customers;

import atrium.domain.records.RecordType;
import atrium.web.lists.PeekPart;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A customer's timeline beside the list. */
@Component
class PeekedTimeline implements PeekPart {

    private static final Set<String> CUSTOMERS = Set.of("account", "contact");

    @Override
    public String titleKey() {
        return "page.timeline";
    }

    @Override
    public Optional<String> address(RecordType type, UUID id) {
        return CUSTOMERS.contains(type.code()) ? Optional.of(type.address(id) + "/timeline") : Optional.empty();
    }
}
