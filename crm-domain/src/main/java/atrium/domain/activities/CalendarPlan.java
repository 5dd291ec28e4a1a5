package atrium.domain.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the calendar of somebody, as far as whoever looks may know it. Of a plan that is none of their business there is only
 * when that person is busy: no id, no kind, no words.
 *
 * @param id null when nothing more may be known; then kind and subject are null, too
 * @param personId in whose calendar it stands: its owner or a guest
 * @param dueDay the day of one without a certain time
 * @param dueAt when it begins, or the end of its day
 * @param minutes how long it takes, where that is known
 * @param done whether it has been done
 * @param contactId null when it is with no contact or the viewer does not see it; the same for the account
 * @param recordType of the record that it is about; null as contactId is; the same for its id and name
 * @param changeable whether the viewer may change it
 */
public record CalendarPlan(
        @Nullable UUID id,
        UUID personId,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable LocalDate dueDay,
        Instant dueAt,
        @Nullable Integer minutes,
        boolean high,
        boolean done,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable String recordType,
        @Nullable UUID recordId,
        @Nullable String recordName,
        boolean changeable) {

    /** Whether it says no more than that somebody is busy. */
    public boolean busy() {
        return id == null;
    }
}
