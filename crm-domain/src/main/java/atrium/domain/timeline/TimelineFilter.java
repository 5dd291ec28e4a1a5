package atrium.domain.timeline;

import java.util.List;
import java.util.Set;

/**
 * What somebody wants to read of a timeline; the groups chosen and those of the modules chosen together.
 *
 * @param groups codes of {@link atrium.domain.records.TimelineGroup groups}; one that the reader is not
 *     offered lets nothing through
 * @param modules codes of modules, likewise
 * @param words each of which stands somewhere in what an entry says, whatever its accents and capitals
 */
public record TimelineFilter(Set<String> groups, Set<String> modules, List<String> words) {

    /** The whole story. */
    public static final TimelineFilter NONE = new TimelineFilter(Set.of(), Set.of(), List.of());

    public TimelineFilter {
        groups = Set.copyOf(groups);
        modules = Set.copyOf(modules);
        words = List.copyOf(words);
    }

    /** Whether only entries of some groups are let through. */
    boolean byGroup() {
        return !groups.isEmpty() || !modules.isEmpty();
    }
}
