package atrium.domain.files;

import atrium.domain.records.TimelineSource;
import org.springframework.stereotype.Component;

/** Plugs files into the timeline: whoever sees the customer reads of them until they are removed. */
@Component
class FileTimeline implements TimelineSource {

    @Override
    public String type() {
        return RecordFiles.TYPE;
    }

    @Override
    public String standing() {
        return "SELECT id FROM stored_file WHERE id = ANY(:ids) AND removed_at IS NULL";
    }
}
