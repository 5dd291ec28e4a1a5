package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The story of a customer, or of another record that has one, as one person may read it. */
@Component
@Transactional(readOnly = true)
public class Timeline {

    /** Entries of one stretch. */
    public static final int PAGE_SIZE = 30;

    // However little the person may see, no answer reads more rows than this; "load more" goes on from there.
    private static final int MOST_READ = 10 * PAGE_SIZE;

    private final TimelineRows rows;
    private final TimelineGroups groups;
    private final TimelineSight sight;

    Timeline(TimelineRows rows, TimelineGroups groups, TimelineSight sight) {
        this.rows = rows;
        this.groups = groups;
        this.sight = sight;
    }

    /** Whether each record of a type has a timeline of its own. */
    public static boolean isOf(RecordType type) {
        return type.storied();
    }

    /** The next stretch of the whole story; see {@link #older}. */
    public TimelinePage of(RecordRef record, @Nullable TimelinePosition after, Viewer viewer) {
        return older(record, TimelineFilter.NONE, after, viewer);
    }

    /**
     * The next stretch into the past of the story of a record, which the viewer has been found to see.
     *
     * @param record of a type that {@link #isOf} knows
     * @param after end of the stretch before; null for the newest
     */
    public TimelinePage older(
            RecordRef record, TimelineFilter filter, @Nullable TimelinePosition after, Viewer viewer) {
        return read(chosen(record, filter, viewer), new TimelineRows.Beginning(after, false), viewer);
    }

    /**
     * The next stretch towards the present.
     *
     * @param record of a type that {@link #isOf} knows, which the viewer has been found to see
     * @param before beginning of the stretch after; null for the oldest
     */
    public TimelinePage newer(
            RecordRef record, TimelineFilter filter, @Nullable TimelinePosition before, Viewer viewer) {
        TimelinePage page = read(chosen(record, filter, viewer), new TimelineRows.Beginning(before, true), viewer);
        Collections.reverse(page.entries());
        return page;
    }

    private TimelineRows.Chosen chosen(RecordRef record, TimelineFilter filter, Viewer viewer) {
        return new TimelineRows.Chosen(
                record,
                sight.hiddenTypes(viewer),
                filter.byGroup() ? groups.chosen(filter, viewer) : null,
                filter.words(),
                viewer.personId());
    }

    private TimelinePage read(TimelineRows.Chosen chosen, TimelineRows.Beginning beginning, Viewer viewer) {
        List<TimelineEntry> visible = new ArrayList<>();
        TimelineRows.Beginning from = beginning;
        int read = 0;
        while (visible.size() < PAGE_SIZE && read < MOST_READ) {
            List<TimelineEntry> stretch = rows.read(chosen, from, PAGE_SIZE + 1);
            boolean last = stretch.size() <= PAGE_SIZE;
            Map<UUID, TimelineEntry> seen = sight.visibleAmong(stretch, chosen.record(), viewer).stream()
                    .collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
            for (TimelineEntry entry : stretch.subList(0, Math.min(stretch.size(), PAGE_SIZE))) {
                if (visible.size() == PAGE_SIZE) {
                    return new TimelinePage(visible, from.position());
                }
                from = new TimelineRows.Beginning(TimelinePosition.of(entry), from.towardsPresent());
                TimelineEntry readable = seen.get(entry.id());
                if (readable != null) {
                    readable.seenBy(viewer).ifPresent(visible::add);
                }
            }
            if (last) {
                return new TimelinePage(visible, null);
            }
            read += PAGE_SIZE;
        }
        return new TimelinePage(visible, from.position());
    }
}
