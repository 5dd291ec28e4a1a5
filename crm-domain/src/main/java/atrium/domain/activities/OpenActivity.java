package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.repeats.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity still to be done, on one line.
 *
 * @param kind code of its kind
 * @param contactName null when it is with the account as a whole or the reader does not see the contact
 * @param dueDay the day when it is due at no certain time
 * @param dueAt when it is due or begins; null when some time
 * @param repeat by which rule it comes again; null for once only
 * @param guests names of those who come to a meeting beside its owner; null when it is without any
 * @param recordType of the record that it is about; null when that is only a customer, or the reader does not see it
 */
public record OpenActivity(
        UUID id,
        String kind,
        String subject,
        @Nullable String description,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        String priority,
        @Nullable LocalDate dueDay,
        @Nullable Instant dueAt,
        @Nullable Integer minutes,
        @Nullable String place,
        UUID authorId,
        @Nullable Repeat repeat,
        @Nullable String guests,
        @Nullable String recordType,
        @Nullable UUID recordId,
        @Nullable String recordName) {

    /** The record that it is about; null when that is only a customer, or the reader does not see it. */
    public @Nullable RecordRef record() {
        return recordType == null || recordId == null ? null : new RecordRef(recordType, recordId);
    }
}
