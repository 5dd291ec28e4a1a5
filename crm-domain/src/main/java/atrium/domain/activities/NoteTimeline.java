package atrium.domain.activities;

import atrium.domain.records.TimelineGroup;
import atrium.domain.records.TimelineSource;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs notes into the timeline: whoever sees the customer or record reads them until they are withdrawn. */
@Component
@Order(10)
class NoteTimeline implements TimelineSource {

    static final String TYPE = "note";

    private static final String MENTIONS = "SELECT note_id FROM note_mention WHERE person_id = :reader";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<TimelineGroup> groups() {
        return List.of(
                new TimelineGroup("notes", "activities", Set.of(TYPE)),
                new TimelineGroup("mentions", "activities", Set.of(TYPE), MENTIONS));
    }

    @Override
    public String standing() {
        return "SELECT id FROM note WHERE id = ANY(:ids) AND withdrawn_at IS NULL";
    }
}
