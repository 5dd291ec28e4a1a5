package atrium.web.stories;

import atrium.domain.search.SearchText;
import atrium.domain.timeline.TimelineFilter;
import java.util.Set;

/**
 * Which entries of a story somebody wants to read.
 *
 * @param kinds codes of groups of entries, in the order of the address
 * @param modules codes of modules, likewise
 * @param text words to look for, at most as long as any search
 */
record StoryChoice(Set<String> kinds, Set<String> modules, String text) {

    /** Whether less than the whole story is wanted. */
    boolean filtered() {
        return !kinds.isEmpty() || !modules.isEmpty() || !text.isEmpty();
    }

    TimelineFilter filter() {
        return new TimelineFilter(kinds, modules, SearchText.of(text).words());
    }
}
