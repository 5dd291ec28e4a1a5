package atrium.domain.activities;

import java.util.Map;

/**
 * What is planned when something else is done.
 *
 * @param values text form of its fields, as {@link Activities} takes them
 */
public record FollowUp(ActivityKind kind, Map<String, String> values) {

    public FollowUp {
        values = Map.copyOf(values);
    }
}
