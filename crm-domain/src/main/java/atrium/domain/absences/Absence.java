package atrium.domain.absences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away.
 *
 * @param deputyId who sees and does what is the person's meanwhile; null for nobody
 * @param firstDay the first day, in the person's zone
 * @param lastDay the last one, of which all belongs to it
 * @param startsAt the moment at which the first day begins
 * @param endsAt the moment at which the last day is over
 * @param note what colleagues are told
 */
public record Absence(
        UUID id,
        UUID personId,
        String personName,
        @Nullable UUID deputyId,
        @Nullable String deputyName,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant startsAt,
        Instant endsAt,
        @Nullable String note) {

    /** Text form of what can be edited; empty fields are absent. */
    public Map<String, String> fields() {
        Map<String, String> fields =
                new HashMap<>(Map.of("firstDay", firstDay.toString(), "lastDay", lastDay.toString()));
        if (deputyId != null) {
            fields.put("deputy", deputyId.toString());
        }
        if (note != null) {
            fields.put("note", note);
        }
        return fields;
    }

    /** Whether it has begun and is not over. */
    public boolean isNow(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }

    /** Whether both have a day in common. */
    boolean meets(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
