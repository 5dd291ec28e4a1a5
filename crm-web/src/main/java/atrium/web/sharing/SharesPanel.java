package atrium.web.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Sharing;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With whom a record is shared; absent where it is with nobody, and whoever looks may not change that. */
@Component
@Order(95)
class SharesPanel implements RecordPanel {

    private final Sharing sharing;
    private final ShareLines lines;
    private final Set<String> types;

    SharesPanel(Sharing sharing, ShareLines lines, RecordTypes types) {
        this.sharing = sharing;
        this.lines = lines;
        this.types = types.all().stream()
                .filter(RecordType::shared)
                .map(RecordType::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String key() {
        return "shares";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public String view() {
        return "sharing/_panel :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        List<ShareLine> shown = lines.of(record, viewer);
        boolean mayShare = sharing.mayShare(record, viewer);
        return shown.isEmpty() && !mayShare
                ? Optional.empty()
                : Optional.of(new Content(
                        lines.address(record),
                        shown,
                        mayShare,
                        viewer.may(Capability.ADMINISTER_PEOPLE) ? lines.why(record) : null));
    }

    /**
     * What the panel shows.
     *
     * @param address of the page of shares
     * @param why address of the page that tells why somebody sees the customer; null for whoever may not ask
     */
    record Content(
            String address,
            List<ShareLine> lines,
            boolean mayShare,
            @Nullable String why) {}
}
