package atrium.domain.activityplans;

import atrium.domain.activities.ActivityKind;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param workingDays after how many working days of whoever does it
 * @param afterBefore counted from when the step before was done, and not from the start
 * @param time of day; null for the whole day
 * @param priority one of low, normal, high
 * @param responsible who does it: starter, owner (of the record), person, or ask (when it is started)
 * @param personId the person, where it is one
 */
public record PlanStep(
        UUID id,
        ActivityKind kind,
        String subject,
        @Nullable String description,
        int workingDays,
        boolean afterBefore,
        @Nullable LocalTime time,
        String priority,
        String responsible,
        @Nullable UUID personId) {}
