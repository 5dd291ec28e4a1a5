package atrium.domain.calendars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person works otherwise than the teams the person is in.
 *
 * @param calendar the calendar the person follows; null for that of the teams
 * @param week hours of the person's own; null for those of the calendar
 */
public record PersonalHours(
        UUID person, @Nullable UUID calendar, @Nullable WorkingWeek week) {}
