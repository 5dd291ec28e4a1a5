package atrium.domain.conditions;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Who asks and when: gives meaning to {@code me}, to dates and to periods such as "this week".
 *
 * @param locale decides on which day a week begins
 */
public record Standpoint(UUID personId, Instant now, ZoneId zone, Locale locale) {

    /** The viewer at this moment. */
    public static Standpoint of(Viewer viewer, Clock clock) {
        return new Standpoint(viewer.personId(), clock.instant(), viewer.zone(), viewer.locale());
    }
}
