package atrium.domain.repeats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule ends.
 *
 * @param until the last day on which something may fall; null without one
 * @param times how many there are from the present one on, it included; null without a number
 */
public record RepeatEnd(@Nullable LocalDate until, @Nullable Integer times) {

    /** Never. */
    public static final RepeatEnd NEVER = new RepeatEnd(null, null);

    static final int MOST = 999;

    /** The end as it is seen from the next one, of which there may be none. */
    boolean allows(LocalDate next) {
        return (until == null || !next.isAfter(until)) && (times == null || times > 1);
    }

    /** The end as it was so many before. */
    RepeatEnd before(int many) {
        return times == null ? this : new RepeatEnd(until, times + many);
    }
}
