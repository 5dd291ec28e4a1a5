package atrium.domain.listviews;

import atrium.domain.kernel.RuleViolation;
import java.util.List;

/** A part of a list's address asks for something that no list can give. */
public final class UnreadableList extends RuleViolation {

    /** @param problem last part of the message key {@code list.problem.<problem>} */
    UnreadableList(String part, String problem, Object... arguments) {
        super(part, "list.problem." + problem, List.of(arguments));
    }
}
