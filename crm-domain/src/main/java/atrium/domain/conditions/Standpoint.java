package atrium.domain.conditions;

import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks and when: gives meaning to {@code me}, to dates and to periods such as "this week".
 *
 * @param locale decides on which day a week begins
 * @param grantees ids by which records are shared with the one who asks
 */
public record Standpoint(UUID personId, Instant now, ZoneId zone, Locale locale, Set<UUID> grantees) {

    /** Somebody with whom nothing is shared. */
    public Standpoint(UUID personId, Instant now, ZoneId zone, Locale locale) {
        this(personId, now, zone, locale, Set.of());
    }

    /** The viewer at this moment. */
    public static Standpoint of(Viewer viewer, Clock clock) {
        return new Standpoint(
                viewer.personId(),
                clock.instant(),
                viewer.zone(),
                viewer.locale(),
                viewer.shares().grantees());
    }
}
