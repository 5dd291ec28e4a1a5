package atrium.domain.activities;

import atrium.domain.repeats.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands in its owner's calendar.
 *
 * @param kind see {@link ActivityKind#code}
 * @param dueDay the day of one without a certain time
 * @param dueAt when it begins, or the end of its day
 * @param minutes how long it takes, where that is known
 * @param repeat by which rule it comes again; null for once only
 * @param done whether it has been done
 * @param contactId null when it is with no contact or its owner does not see it; the same for the account
 * @param recordType of the record that it is about; null as contactId is; the same for its id and name
 * @param phone the number to call, where it is a call and there is one
 */
public record CalendarEntry(
        UUID id,
        String kind,
        String subject,
        @Nullable String description,
        @Nullable LocalDate dueDay,
        Instant dueAt,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable Repeat repeat,
        boolean done,
        Instant changedAt,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable String recordType,
        @Nullable UUID recordId,
        @Nullable String recordName,
        @Nullable String phone) {}
