package atrium.domain.files;

import atrium.domain.records.TimelineGroup;
import atrium.domain.records.TimelineSource;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs files into the timeline: whoever sees the customer reads of them until they are removed. */
@Component
@Order(30)
class FileTimeline implements TimelineSource {

    @Override
    public String type() {
        return RecordFiles.TYPE;
    }

    @Override
    public List<TimelineGroup> groups() {
        return List.of(new TimelineGroup("files", "customers", Set.of(RecordFiles.TYPE)));
    }

    @Override
    public String standing() {
        return "SELECT id FROM stored_file WHERE id = ANY(:ids) AND removed_at IS NULL";
    }
}
