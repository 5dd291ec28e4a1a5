package atrium.web.planner;

import atrium.domain.activities.PlanDetails;
import java.util.List;

/**
 * A plan in the words of its reader.
 *
 * @param day in ISO form; empty for some time
 * @param time of day in ISO form; empty for the whole day
 * @param when both, and how long it takes
 * @param with whom
 * @param asks whether it asks what came of it when it is done
 */
record PlanCard(PlanDetails plan, String day, String time, String when, List<Link> with, boolean asks) {

    /** A record it is with. */
    record Link(String href, String text) {}
}
