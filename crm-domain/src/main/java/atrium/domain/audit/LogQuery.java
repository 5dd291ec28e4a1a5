package atrium.domain.audit;

import atrium.domain.events.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are wanted; all that is null or empty demands nothing.
 *
 * @param name part of the name of a record; settings, people and what is in the bin or was purged are found by it
 * @param named further records that are called so
 * @param personId who did it
 * @param recordType code of the kind of record
 * @param deed what happened, such as {@code deleted}
 * @param field key of a field that was changed
 * @param cause the way it came in
 * @param origin the import, change of many or key that did it
 * @param record the one record
 * @param from the first moment
 * @param to the moment after the last
 */
public record LogQuery(
        String name,
        List<UUID> named,
        @Nullable UUID personId,
        @Nullable String recordType,
        @Nullable String deed,
        @Nullable String field,
        @Nullable Cause cause,
        @Nullable UUID origin,
        @Nullable UUID record,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final LogQuery ALL =
            new LogQuery("", List.of(), null, null, null, null, null, null, null, null, null);

    public LogQuery {
        named = List.copyOf(named);
    }

    /** Whether nothing can be found: of fields, nothing but changes tell. */
    boolean contradicts() {
        return field != null && deed != null && !("." + deed).endsWith(AuditTrail.CHANGED);
    }

    /** The same with these for the records that are called so. */
    LogQuery calling(List<UUID> others) {
        return new LogQuery(name, others, personId, recordType, deed, field, cause, origin, record, from, to);
    }
}
