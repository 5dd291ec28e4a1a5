package atrium.domain.purchases;

import atrium.domain.customers.LifecycleProgress;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands out what brings a chunk of rows in. */
@Component
class PurchaseImportBatches {

    final PurchaseRecords type;
    final ImportLookups lookups;
    final PurchaseWrites writes;
    final SameOrders same;
    final LifecycleProgress lifecycle;
    final ApplicationEventPublisher events;
    final Clock clock;
    private final CompanyProfile company;

    PurchaseImportBatches(
            PurchaseRecords type,
            ImportLookups lookups,
            PurchaseWrites writes,
            SameOrders same,
            LifecycleProgress lifecycle,
            CompanyProfile company,
            ApplicationEventPublisher events,
            Clock clock) {
        this.type = type;
        this.lookups = lookups;
        this.writes = writes;
        this.same = same;
        this.lifecycle = lifecycle;
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    PurchaseImportBatch begin(List<Row> rows, Plan plan, Viewer viewer) {
        var ours = company.get();
        List<ImportedLine> lines = rows.stream()
                .map(row -> ImportedLine.of(row, plan.defaults(), ours.currency(), ours.zone()))
                .toList();
        return new PurchaseImportBatch(this, lines, plan, viewer);
    }
}
