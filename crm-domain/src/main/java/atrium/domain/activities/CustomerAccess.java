package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether somebody reads what was written about a customer, and adds to it. */
@Component
class CustomerAccess {

    private final RecordTypes types;
    private final RecordAccess access;

    CustomerAccess(RecordTypes types, RecordAccess access) {
        this.types = types;
        this.access = access;
    }

    RecordType type(RecordRef customer) {
        return types.of(customer.type()).orElseThrow(() -> new UnknownRecord(customer));
    }

    void require(RecordRef customer, Act act, Viewer viewer) {
        access.require(type(customer), customer.id(), act, viewer);
    }

    boolean sees(RecordRef customer, Viewer viewer) {
        return may(customer, Act.READ, viewer);
    }

    boolean may(RecordRef customer, Act act, Viewer viewer) {
        return !access.permittedAmong(type(customer), List.of(customer.id()), act, viewer)
                .isEmpty();
    }

    /** @throws NotPermitted when the viewer sees the customer but adds nothing to any; see {@link Notes#mayAdd} */
    void requireAdding(RecordRef customer, Viewer viewer) {
        require(customer, Act.READ, viewer);
        if (!Notes.mayAdd(customer, viewer)) {
            throw new NotPermitted("add to " + customer.type());
        }
    }
}
