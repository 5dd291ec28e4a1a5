package atrium.domain.activityplans;

import atrium.domain.records.TimelineGroup;
import atrium.domain.records.TimelineSource;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs the starts of plans into the timeline: whoever sees the customer or record reads them. */
@Component
@Order(21)
class RunTimeline implements TimelineSource {

    static final String TYPE = "plan-run";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<TimelineGroup> groups() {
        return List.of(new TimelineGroup("plans", "activities", Set.of(TYPE)));
    }

    @Override
    public String standing() {
        return "SELECT id FROM activity_plan_run WHERE id = ANY(:ids)";
    }
}
