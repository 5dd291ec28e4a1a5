package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings as their guests are told of them. */
@Component
@Transactional(readOnly = true)
public class Meetings {

    private final ActivitySight sight;

    Meetings(ActivitySight sight) {
        this.sight = sight;
    }

    /**
     * A meeting, also one that was taken away.
     *
     * @throws UnknownRecord when it is no meeting, or none that the viewer sees
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    public Meeting of(UUID id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityTimeline.TYPE, id)));
    }

    /** The same; empty for any other activity. */
    public Optional<Meeting> find(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        ActivityFacts facts = activity.facts();
        return activity.kind() == ActivityKind.MEETING
                ? Optional.of(new Meeting(
                        id,
                        activity.about(),
                        facts.subject(),
                        facts.dueDay(),
                        facts.dueAt(),
                        facts.minutes(),
                        facts.place(),
                        facts.ownerId(),
                        activity.guests(),
                        activity.done(),
                        activity.withdrawn()))
                : Optional.empty();
    }
}
