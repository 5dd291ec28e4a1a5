package atrium.domain.activities;

import atrium.domain.repeats.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody who sees a plan may know of it.
 *
 * @param dueDay the day of one without a certain time
 * @param dueAt when it begins, or the end of its day; null for some time
 * @param repeat null when it comes once
 * @param ownerName null when nobody has taken it
 * @param contactId null when it is with no contact or the viewer does not see it; the same for the account
 * @param recordType of the record that it is about; null as contactId is; the same for its id and name
 * @param phone the number to call, where it is a call and there is one
 * @param guests their names; null when there are none
 * @param changeable whether the viewer may change it
 */
public record PlanDetails(
        UUID id,
        String kind,
        String subject,
        @Nullable String description,
        @Nullable LocalDate dueDay,
        @Nullable Instant dueAt,
        @Nullable Integer minutes,
        @Nullable String place,
        String priority,
        @Nullable Repeat repeat,
        boolean done,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        String authorName,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable String recordType,
        @Nullable UUID recordId,
        @Nullable String recordName,
        @Nullable String phone,
        @Nullable String guests,
        boolean changeable) {}
