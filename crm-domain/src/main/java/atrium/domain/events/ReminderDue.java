package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moment has come at which somebody wanted to be reminded of a task, call or meeting; for whoever tells that person.
 *
 * @param kind code of the kind of activity: task, call or meeting
 * @param owner who is to do it
 * @param dueDay the day when it is due at no certain time; null when it is due at one
 */
public record ReminderDue(
        UUID activityId,
        String kind,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable RecordRef about,
        String subject,
        UUID owner,
        @Nullable LocalDate dueDay,
        Instant dueAt) {}
