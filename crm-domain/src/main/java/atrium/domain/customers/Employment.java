package atrium.domain.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person worked before, or works beside the account that stands on the contact.
 *
 * @param contactName null when the reader does not see the contact
 * @param accountName null when the reader does not see the account
 * @param until last day; null while it lasts or when nobody noted it
 */
public record Employment(
        UUID id,
        UUID contactId,
        @Nullable String contactName,
        UUID accountId,
        @Nullable String accountName,
        @Nullable String jobTitle,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
