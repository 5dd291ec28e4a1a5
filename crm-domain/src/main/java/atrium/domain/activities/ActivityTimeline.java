package atrium.domain.activities;

import atrium.domain.records.TimelineGroup;
import atrium.domain.records.TimelineSource;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs activities into the timeline: whoever sees the customer or record reads them until they are taken away. */
@Component
@Order(20)
class ActivityTimeline implements TimelineSource {

    static final String TYPE = "activity";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<TimelineGroup> groups() {
        return List.of(
                new TimelineGroup("calls", "activities", Set.of(ActivityKind.CALL.code())),
                new TimelineGroup("meetings", "activities", Set.of(ActivityKind.MEETING.code())),
                new TimelineGroup("tasks", "activities", Set.of(ActivityKind.TASK.code())));
    }

    @Override
    public String standing() {
        return "SELECT id FROM activity WHERE id = ANY(:ids) AND withdrawn_at IS NULL";
    }
}
