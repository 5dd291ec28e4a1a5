package atrium.domain.activities;

import atrium.domain.repeats.Repeat;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an activity.
 *
 * @param ownerId who is to do it; null when nobody has taken it yet
 * @param priority one of low, normal, high
 * @param dueDay the day when it is due at no certain time
 * @param dueAt when it is due or begins; for a whole day the end of that day where it was planned; null when some time
 * @param remindMinutes how many minutes before it is due its owner wants to be reminded; null for not at all
 * @param repeat by which rule it comes again, which needs a day; null for once only
 * @param minutes how long it takes
 * @param direction of a call: in or out
 * @param outcome of a call, such as reached or no-answer
 */
@Embeddable
public record ActivityFacts(
        String subject,
        @Nullable String description,
        @Nullable UUID ownerId,
        String priority,
        @Nullable LocalDate dueDay,
        @Nullable Instant dueAt,
        @Nullable Integer remindMinutes,
        @Convert(converter = RepeatColumn.class) @Nullable Repeat repeat,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String direction,
        @Nullable String outcome) {

    /** The same at another time: another of its repeats, or moved. */
    ActivityFacts due(@Nullable LocalDate day, @Nullable Instant at, @Nullable Repeat newRepeat) {
        return new ActivityFacts(
                subject,
                description,
                ownerId,
                priority,
                day,
                at,
                remindMinutes,
                newRepeat,
                minutes,
                place,
                direction,
                outcome);
    }

    /** The same as it was before anything came of it. */
    ActivityFacts open(@Nullable String describedAs) {
        return new ActivityFacts(
                subject,
                describedAs,
                ownerId,
                priority,
                dueDay,
                dueAt,
                remindMinutes,
                repeat,
                minutes,
                place,
                direction,
                null);
    }
}
