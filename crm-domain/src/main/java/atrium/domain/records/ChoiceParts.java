package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the choices of a column part a list.
 *
 * @param by key of the column on which it depends which choices are possible; null when all are, always
 * @param within the possible choices by the value of that column
 * @param ends choices by which a record is done with: they stand last, and on a board folded
 */
public record ChoiceParts(@Nullable String by, Map<String, List<String>> within, Set<String> ends) {

    /** All choices are possible, and none is an end. */
    public static final ChoiceParts ALIKE = new ChoiceParts(null, Map.of(), Set.of());

    public ChoiceParts {
        within = Map.copyOf(within);
        ends = Set.copyOf(ends);
    }

    ChoiceParts within(String other, Map<String, List<String>> choices) {
        return new ChoiceParts(other, choices, ends);
    }

    ChoiceParts ending(Set<String> last) {
        return new ChoiceParts(by, within, last);
    }
}
