package atrium.domain.records;

import java.util.Set;

/**
 * A group of kinds of entries that a reader can ask a timeline for alone.
 *
 * @param code stable; groups of the same code are one. Its name stands under {@code timeline.group.<code>}
 * @param module code of the part of the product it belongs to, whose name stands under {@code timeline.module.<code>}
 * @param subjects what its entries are about: the parts of their kinds before the dot
 */
public record TimelineGroup(String code, String module, Set<String> subjects) {

    public TimelineGroup {
        subjects = Set.copyOf(subjects);
    }
}
