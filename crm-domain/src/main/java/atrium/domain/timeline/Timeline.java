package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The story of a customer as one person may read it. */
@Component
public class Timeline {

    /** Entries of one stretch. */
    public static final int PAGE_SIZE = 30;

    // However little the person may see, no answer reads more rows than this; "load more" goes on from there.
    private static final int MOST_READ = 10 * PAGE_SIZE;

    private final TimelineRows rows;
    private final TimelineSight sight;

    Timeline(TimelineRows rows, TimelineSight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    /**
     * The next stretch of the story of an account or a contact, which the viewer has been found to see.
     *
     * @param customer an account or a contact
     * @param after end of the stretch before; null for the newest
     */
    @Transactional(readOnly = true)
    public TimelinePage of(RecordRef customer, @Nullable TimelinePosition after, Viewer viewer) {
        List<TimelineEntry> visible = new ArrayList<>();
        Set<String> hidden = sight.hiddenTypes(viewer);
        TimelinePosition position = after;
        int read = 0;
        while (visible.size() < PAGE_SIZE && read < MOST_READ) {
            List<TimelineEntry> stretch = rows.after(customer, position, hidden, PAGE_SIZE + 1);
            boolean last = stretch.size() <= PAGE_SIZE;
            Map<UUID, TimelineEntry> seen = sight.visibleAmong(stretch, customer, viewer).stream()
                    .collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
            for (TimelineEntry entry : stretch.subList(0, Math.min(stretch.size(), PAGE_SIZE))) {
                if (visible.size() == PAGE_SIZE) {
                    return new TimelinePage(visible, position);
                }
                position = new TimelinePosition(entry.at(), entry.id());
                TimelineEntry readable = seen.get(entry.id());
                if (readable != null) {
                    visible.add(readable);
                }
            }
            if (last) {
                return new TimelinePage(visible, null);
            }
            read += PAGE_SIZE;
        }
        return new TimelinePage(visible, position);
    }
}
