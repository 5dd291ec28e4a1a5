package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.DemoStory.Colleague;
import java.time.Instant;
import java.util.Map;

/**
 * An account before it is brought in.
 *
 * @param values text form of its fields at the beginning, with owner and team
 * @param domain its domain, for the addresses of its people
 * @param stage lifecycle today
 */
record InventedAccount(
        Market market, String domain, Lifecycle stage, Instant since, Colleague salesRep, Map<String, String> values) {

    String name() {
        return values.getOrDefault("name", "");
    }

    String town() {
        return values.getOrDefault("city", "");
    }
}
