package atrium.web.stories;

import atrium.domain.records.RecordType;
import atrium.web.lists.PeekPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The timeline of a record beside its list. */
@Component
class PeekedTimeline implements PeekPart {

    @Override
    public String titleKey() {
        return "page.timeline";
    }

    @Override
    public Optional<String> address(RecordType type, UUID id) {
        return type.storied() ? Optional.of(type.address(id) + "/timeline") : Optional.empty();
    }
}
