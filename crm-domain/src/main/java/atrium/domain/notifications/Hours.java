package atrium.domain.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a person gets mail about notifications, in the person's own zone.
 *
 * @param quietFrom when the quiet hours begin; null without any
 * @param quietUntil when they end; before their beginning they last over midnight
 * @param dailyAt when the daily mail goes out
 */
public record Hours(@Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, LocalTime dailyAt) {

    /** No quiet hours; the daily mail at eight. */
    public static final Hours USUAL = new Hours(null, null, LocalTime.of(8, 0));

    /** The moment itself or, within the quiet hours, their end. */
    public Instant loud(Instant at, ZoneId zone) {
        if (quietFrom == null || quietUntil == null) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = quietUntil.isBefore(quietFrom);
        boolean evening = !time.isBefore(quietFrom);
        boolean morning = time.isBefore(quietUntil);
        boolean quiet = overMidnight ? evening || morning : evening && morning;
        if (!quiet) {
            return at;
        }
        ZonedDateTime end = local.toLocalDate().atTime(quietUntil).atZone(zone);
        Instant loud = (overMidnight && evening
                        ? local.toLocalDate().plusDays(1).atTime(quietUntil).atZone(zone)
                        : end)
                .toInstant();
        return loud.isAfter(at) ? loud : at;
    }

    /** When the next daily mail after a moment goes out. */
    public Instant nextDaily(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        Instant today = local.toLocalDate().atTime(dailyAt).atZone(zone).toInstant();
        return today.isAfter(at)
                ? today
                : local.toLocalDate().plusDays(1).atTime(dailyAt).atZone(zone).toInstant();
    }
}
