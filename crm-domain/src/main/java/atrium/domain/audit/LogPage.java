package atrium.domain.audit;

import atrium.domain.records.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log, the last entry first.
 *
 * @param next the following one is before this entry; null when there is none
 */
public record LogPage(List<LoggedChange> entries, @Nullable UUID next) {

    /** The same as the viewer may read it, which can be less than a page. */
    LogPage seenBy(Viewer viewer) {
        return new LogPage(
                entries.stream().flatMap(entry -> entry.seenBy(viewer).stream()).toList(), next);
    }

    static LogPage of(List<LoggedChange> found, int most) {
        return found.size() <= most
                ? new LogPage(found, null)
                : new LogPage(
                        List.copyOf(found.subList(0, most)), found.get(most - 1).id());
    }
}
