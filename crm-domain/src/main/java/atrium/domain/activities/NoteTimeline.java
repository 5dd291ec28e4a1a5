package atrium.domain.activities;

import atrium.domain.records.TimelineSource;
import org.springframework.stereotype.Component;

/** Plugs notes into the timeline: whoever sees the customer reads them until they are withdrawn. */
@Component
class NoteTimeline implements TimelineSource {

    static final String TYPE = "note";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String standing() {
        return "SELECT id FROM note WHERE id = ANY(:ids) AND withdrawn_at IS NULL";
    }
}
