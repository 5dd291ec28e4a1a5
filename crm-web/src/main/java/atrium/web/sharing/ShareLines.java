package atrium.web.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Sharing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the shares of a customer as pages show them. */
@Component
class ShareLines {

    private final Sharing sharing;
    private final RecordTypes types;

    ShareLines(Sharing sharing, RecordTypes types) {
        this.sharing = sharing;
        this.types = types;
    }

    List<ShareLine> of(RecordRef record, Viewer viewer) {
        boolean mayEnd = sharing.mayShare(record, viewer);
        String address = address(record);
        return sharing.of(record, viewer).stream()
                .map(share -> new ShareLine(
                        share,
                        Sharing.lastDay(share.endsAt(), viewer.zone()),
                        mayEnd && share.throughId() == null ? address + "/" + share.granteeId() + "/end" : null))
                .toList();
    }

    /** Address of the page of shares. */
    String address(RecordRef record) {
        return home(record) + "/shares";
    }

    /** Address of the page that tells why somebody sees the customer. */
    String why(RecordRef record) {
        return home(record) + "/access";
    }

    private String home(RecordRef record) {
        return types.address(record).orElseThrow(() -> new UnknownRecord(record));
    }
}
