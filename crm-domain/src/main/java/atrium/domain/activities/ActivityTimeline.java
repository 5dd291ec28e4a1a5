package atrium.domain.activities;

import atrium.domain.records.TimelineSource;
import org.springframework.stereotype.Component;

/** Plugs activities into the timeline: whoever sees the customer reads them until they are taken away. */
@Component
class ActivityTimeline implements TimelineSource {

    static final String TYPE = "activity";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String standing() {
        return "SELECT id FROM activity WHERE id = ANY(:ids) AND withdrawn_at IS NULL";
    }
}
