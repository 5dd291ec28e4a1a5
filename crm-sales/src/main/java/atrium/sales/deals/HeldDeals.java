package atrium.sales.deals;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a deal until the end of the transaction: two who change the same one wait for one another, and the second is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldDeals {

    private final Deals deals;
    private final DealRecords type;
    private final RecordAccess access;
    private final JdbcClient jdbc;

    HeldDeals(Deals deals, DealRecords type, RecordAccess access, JdbcClient jdbc) {
        this.deals = deals;
        this.type = type;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * A deal to be changed.
     *
     * @throws UnknownRecord when there is none or the viewer doesn't see it
     * @throws atrium.domain.records.NotPermitted when the viewer may not edit it
     */
    Deal held(DealId id, Viewer viewer) {
        access.require(type, id.value(), Act.EDIT, viewer);
        jdbc.sql("SELECT id FROM deal WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> id)
                .single();
        return deals.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }
}
