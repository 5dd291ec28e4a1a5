package atrium.sales.insights;

import atrium.domain.customers.AccountManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Deals for tests that go their way from day to day. */
final class SoldDeals {

    private final DealManagement deals;
    private final SettableClock clock;
    private final Viewer viewer;
    private final UUID account;

    SoldDeals(DealManagement deals, AccountManagement accounts, SettableClock clock, Viewer viewer) {
        this.deals = deals;
        this.clock = clock;
        this.viewer = viewer;
        this.account = accounts.open(Map.of("name", "Nordwind", "lifecycle", "lead"), viewer)
                .value();
    }

    /** A deal of this worth with further fields in pairs of key and value. */
    DealId open(String name, String value, String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("name", name, "account", account.toString(), "value", value, "closeOn", "2026-12-31"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return deals.open(fields, viewer);
    }

    void move(DealId deal, String stage) {
        Map<String, String> typed = new HashMap<>(Map.of("stage", stage));
        if (stage.equals("lost")) {
            typed.put("lossReason", "price");
        } else if (!stage.equals("won")) {
            // Whoever opens one again says anew when it will be closed.
            typed.put("closeOn", "2026-12-31");
        }
        deals.edit(deal, new FieldEdit(Map.of(), typed), viewer);
    }

    void daysPass(int days) {
        clock.stopAt(clock.instant().plus(Duration.ofDays(days)));
    }
}
