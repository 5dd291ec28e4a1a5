package atrium.sales.insights;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open deal that stands still.
 *
 * @param account name of its account
 * @param stage code of its stage
 * @param owner name of its owner
 * @param amount null where it has none, or the viewer doesn't know values; so with the currency
 * @param stageDays days in its stage
 * @param touchedAt when something last happened about it
 */
public record StandingDeal(
        UUID id,
        String name,
        @Nullable String account,
        String stage,
        @Nullable String owner,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        int stageDays,
        Instant touchedAt) {}
