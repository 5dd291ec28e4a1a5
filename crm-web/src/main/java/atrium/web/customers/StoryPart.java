package atrium.web.customers;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelinePage;
import atrium.domain.timeline.TimelinePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A stretch of a customer's story for a page, with the address of the one before it. */
@Component
class StoryPart {

    private final Timeline timeline;
    private final StoryTeller teller;

    StoryPart(Timeline timeline, StoryTeller teller) {
        this.timeline = timeline;
        this.teller = teller;
    }

    /**
     * @param customer found to be visible by the caller
     * @param after as an earlier answer gave it; null, or anything else, begins with the newest
     */
    Stretch of(RecordRef customer, String path, @Nullable String after, Viewer viewer) {
        TimelinePosition position =
                after == null ? null : TimelinePosition.parse(after).orElse(null);
        TimelinePage page = timeline.of(customer, position, viewer);
        String older = page.next() == null ? null : path + "/" + customer.id() + "/timeline?after=" + page.next();
        return new Stretch(teller.tell(page.entries(), customer, viewer), older, position == null);
    }

    /**
     * What a timeline fragment shows.
     *
     * @param older address of the next stretch; null at the beginning of the story
     * @param newest whether it is the top of the story
     */
    record Stretch(List<StoryDay> days, @Nullable String older, boolean newest) {}
}
