package atrium.domain.activityplans;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A named series of steps.
 *
 * @param types codes of the record types on which it is started
 */
public record ActivityPlan(UUID id, String name, Set<String> types, boolean archived, List<PlanStep> steps) {

    /** What stands in the subject and description of a step for the name of the record. */
    public static final String NAME = "{name}";

    public ActivityPlan {
        types = Set.copyOf(types);
        steps = List.copyOf(steps);
    }
}
