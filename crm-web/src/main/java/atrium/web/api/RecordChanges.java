package atrium.web.api;

import atrium.domain.records.RecordStamps;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Changes one record, only in the state in which the sender saw it, and tells what became of it. */
@Component
class RecordChanges {

    private final RecordJson json;
    private final RecordStamps stamps;

    RecordChanges(RecordJson json, RecordStamps stamps) {
        this.json = json;
        this.stamps = stamps;
    }

    /** A record that was made; who may make one for somebody else may not be able to see it. */
    Written made(StateDesk desk, UUID id, boolean repeated, Viewer viewer) {
        return new Written(HttpStatus.CREATED, id, repeated, seen(desk, id, viewer));
    }

    Written changed(StateDesk desk, UUID id, Condition condition, Viewer viewer, Runnable change) {
        hold(desk, id, condition, viewer, change);
        ObjectNode record = seen(desk, id, viewer);
        return new Written(record == null ? HttpStatus.NO_CONTENT : HttpStatus.OK, id, false, record);
    }

    Written archived(StateDesk desk, UUID id, Condition condition, Viewer viewer) {
        return changed(desk, id, condition, viewer, () -> desk.archive(id, viewer));
    }

    // What lies in the bin can't be read, so no state of it can have been seen.
    Written restored(StateDesk desk, UUID id, Viewer viewer) {
        desk.restore(id, viewer);
        return new Written(HttpStatus.OK, id, false, json.whole(desk, id, viewer));
    }

    Written deleted(StateDesk desk, UUID id, Condition condition, Viewer viewer) {
        hold(desk, id, condition, viewer, () -> desk.delete(id, viewer));
        return new Written(HttpStatus.NO_CONTENT, id, false, null);
    }

    private void hold(StateDesk desk, UUID id, Condition condition, Viewer viewer, Runnable change) {
        stamps.whileHeld(desk.type(), id, viewer, () -> {
            if (condition.match() != null) {
                condition.check(RecordJson.tag(json.whole(desk, id, viewer)));
            }
            change.run();
        });
    }

    private @Nullable ObjectNode seen(StateDesk desk, UUID id, Viewer viewer) {
        try {
            return json.whole(desk, id, viewer);
        } catch (UnknownRecord outOfSight) {
            return null;
        }
    }
}
