package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.records.WritableDesk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes records out of what was sent, as text by field. */
@Component
class RecordWriting {

    private final NamedRequests requests;
    private final RecordChanges changes;

    RecordWriting(NamedRequests requests, RecordChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /** Makes a record; only one when the request has a name. */
    Written create(WritableDesk desk, Map<String, String> values, @Nullable RequestName name, KeyHolder key) {
        Viewer viewer = key.viewer();
        Made made = requests.once(name, key, desk.type().code(), values, () -> open(desk, values, viewer));
        return changes.made(desk, made.record(), made.repeated(), viewer);
    }

    /** Changes the fields that were sent, in the state in which the sender saw the record. */
    Written update(WritableDesk desk, UUID id, Map<String, String> values, Condition condition, Viewer viewer) {
        return changes.changed(
                desk, id, condition, viewer, () -> desk.edit(id, new FieldEdit(Map.of(), values), viewer));
    }

    /** Makes a record; what is left out begins as in the form, and an empty value stays empty. */
    UUID open(WritableDesk desk, Map<String, String> values, Viewer viewer) {
        Map<String, String> all = new LinkedHashMap<>(desk.presets(viewer));
        all.putAll(values);
        return desk.open(all, viewer);
    }
}
