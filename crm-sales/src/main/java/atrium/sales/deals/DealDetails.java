package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.domain.records.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its page shows it.
 *
 * @param worth its value in the company's own currency; null where there is no rate, or no value
 * @param accountName name of the account; null when there is none or the viewer does not see it
 * @param contactName name of the contact, in the same way
 * @param mayEdit whether the viewer may change it
 * @param mayDelete whether the viewer may put it into the recycle bin
 * @param lines how many lines its value follows from; 0 when somebody said it
 * @param tags by name
 */
public record DealDetails(
        UUID id,
        DealFacts facts,
        Ownership ownership,
        Progress progress,
        @Nullable BigDecimal worth,
        @Nullable String accountName,
        @Nullable String contactName,
        @Nullable String ownerName,
        @Nullable String teamName,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt,
        boolean mayEdit,
        boolean mayDelete,
        int lines,
        List<Tag> tags) {}
