package atrium.web.planner;

import atrium.domain.activities.PlanDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the words of its reader.
 *
 * @param day in ISO form; empty for some time
 * @param time of day in ISO form; empty for the whole day
 * @param when both, and how long it takes
 * @param about the record it is about; null where that is only a customer
 * @param with whom
 * @param repeats by which rule it comes again; null when it comes once
 * @param asks whether it asks what came of it when it is done
 */
record PlanCard(
        PlanDetails plan,
        String day,
        String time,
        String when,
        @Nullable Link about,
        List<Link> with,
        @Nullable String repeats,
        boolean asks) {

    /** A record it is about or with. */
    record Link(String href, String text) {}
}
