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
 * @param always whether every record has one of them, as the database demands it: nobody looks for those without
 */
public record ChoiceParts(@Nullable String by, Map<String, List<String>> within, Set<String> ends, boolean always) {

    /** All choices are possible, none is an end, and a record may have none. */
    public static final ChoiceParts ALIKE = new ChoiceParts(null, Map.of(), Set.of(), false);

    public ChoiceParts {
        within = Map.copyOf(within);
        ends = Set.copyOf(ends);
    }

    ChoiceParts within(String other, Map<String, List<String>> choices) {
        return new ChoiceParts(other, choices, ends, always);
    }

    ChoiceParts ending(Set<String> last) {
        return new ChoiceParts(by, within, last, always);
    }

    ChoiceParts filled() {
        return new ChoiceParts(by, within, ends, true);
    }
}
