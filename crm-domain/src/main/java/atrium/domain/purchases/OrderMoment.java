package atrium.domain.purchases;

import atrium.domain.records.FieldReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something was ordered.
 *
 * @param on the same as a day of the place where it was ordered
 */
record OrderMoment(Instant at, LocalDate on) {

    private static final int NOON = 12;

    /**
     * Reads the moment or its day. A day says no time: today's is now, that of a past day its noon, and one that was known stays.
     *
     * @param before what is stored; null for a new purchase
     * @param zone whose clock on the wall days are told by
     */
    static OrderMoment read(FieldReader reader, @Nullable PurchaseFacts before, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant at = reader.instant("orderedAt");
        if (at != null && before != null && at.equals(before.orderedAt().truncatedTo(ChronoUnit.SECONDS))) {
            at = before.orderedAt();
        }
        LocalDate typed = reader.date("orderedOn");
        LocalDate day = typed != null ? typed : at != null ? LocalDate.ofInstant(at, zone) : today;
        if (day.isAfter(today.plusDays(1))) {
            reader.wrong(typed == null ? "orderedAt" : "orderedOn", "purchase.problem.future", day.toString());
        }
        if (at != null && Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(at, ZoneOffset.UTC), day)) > 1) {
            reader.wrong("orderedAt", "purchase.problem.other-day", day.toString());
        }
        if (at != null) {
            return new OrderMoment(at, day);
        }
        if (before != null && day.equals(before.orderedOn())) {
            return new OrderMoment(before.orderedAt(), day);
        }
        return new OrderMoment(
                day.equals(today) ? now : day.atTime(NOON, 0).atZone(zone).toInstant(), day);
    }
}
