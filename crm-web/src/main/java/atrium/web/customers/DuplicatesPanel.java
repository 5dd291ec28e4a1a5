package atrium.web.customers;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Points out records that look the same as the one shown. */
@Component
@Order(10)
class DuplicatesPanel implements RecordPanel {

    private final Map<String, CustomerDesk> desks;
    private final MessageSource texts;

    DuplicatesPanel(List<CustomerDesk> desks, MessageSource texts) {
        this.desks = desks.stream().collect(Collectors.toMap(desk -> desk.type().code(), Function.identity()));
        this.texts = texts;
    }

    @Override
    public String key() {
        return "duplicates";
    }

    @Override
    public Set<String> types() {
        return desks.keySet();
    }

    @Override
    public String view() {
        return "customers/_duplicates :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        CustomerDesk desk = desks.get(record.type());
        if (desk == null) {
            return Optional.empty();
        }
        List<DuplicateLine> lines =
                DuplicateLine.of(desk, desk.values(record.id(), viewer), record.id(), texts, viewer);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
