package atrium.domain.conditions;

import atrium.domain.kernel.RuleViolation;
import java.util.List;

/** The text of a condition can't be read, or it asks for something that can't be asked of these fields. */
public final class UnreadableCondition extends RuleViolation {

    /** @param problem last part of the message key {@code condition.problem.<problem>} */
    UnreadableCondition(String problem, Object... arguments) {
        super("filter", "condition.problem." + problem, List.of(arguments));
    }
}
