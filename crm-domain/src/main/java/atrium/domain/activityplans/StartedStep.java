package atrium.domain.activityplans;

import atrium.domain.activities.ActivityKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it would be planned on a record.
 *
 * @param subject with the name of the record in it
 * @param day null while it waits for the step before
 * @param ownerId null when that is asked
 */
public record StartedStep(
        UUID id,
        ActivityKind kind,
        String subject,
        int workingDays,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable UUID ownerId) {}
