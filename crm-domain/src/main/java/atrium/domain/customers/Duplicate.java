package atrium.domain.customers;

import atrium.domain.kernel.RecordRef;
import java.util.List;

/**
 * A record that looks the same as the one being typed.
 *
 * @param reasons what is the same: {@code name}, {@code domain}, {@code email}, {@code phone}, {@code externalId}
 */
public record Duplicate(RecordRef record, String name, String subtitle, List<String> reasons) {}
