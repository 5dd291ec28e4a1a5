package atrium.domain.records;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of kinds of entries that a reader can ask a timeline for alone.
 *
 * @param code stable; groups of the same code are one. Its name stands under {@code timeline.group.<code>}
 * @param module code of the part of the product it belongs to, whose name stands under {@code timeline.module.<code>}
 * @param subjects what its entries are about: the parts of their kinds before the dot
 * @param records query of the ids of the only records whose entries belong to it, for the person {@code :reader}; null when
 *     all of these subjects do
 */
public record TimelineGroup(
        String code,
        String module,
        Set<String> subjects,
        @Nullable String records) {

    public TimelineGroup {
        subjects = Set.copyOf(subjects);
    }

    /** A group of all entries about these subjects. */
    public TimelineGroup(String code, String module, Set<String> subjects) {
        this(code, module, subjects, null);
    }
}
