package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.apikeys.RepeatedRequests.Request;
import atrium.domain.apikeys.RequestNameTaken;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes records out of what was sent, as text by field. */
@Component
class RecordWriting {

    private static final String VISIBLE = "[\\x21-\\x7e]{1,200}";

    private final RepeatedRequests requests;
    private final RecordChanges changes;

    RecordWriting(RepeatedRequests requests, RecordChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /**
     * The name that a sender gave to a request.
     *
     * @param field header or property that holds it
     */
    record Name(String field, String text) {

        static @Nullable Name of(String field, @Nullable String text) {
            return text == null ? null : new Name(field, text);
        }
    }

    /** Makes a record; only one when the request has a name. */
    Written create(RecordDesk desk, Map<String, String> values, @Nullable Name name, KeyHolder key) {
        Viewer viewer = key.viewer();
        if (name == null) {
            return changes.made(desk, open(desk, values, viewer), false, viewer);
        }
        if (!name.text().matches(VISIBLE)) {
            throw ApiRefusal.invalid(name.field(), "api.request-name");
        }
        String type = desk.type().code();
        try {
            Made made = requests.once(
                    new Request(key.keyId(), name.text(), hash(type, values), type), () -> open(desk, values, viewer));
            return changes.made(desk, made.record(), made.repeated(), viewer);
        } catch (RequestNameTaken taken) {
            throw ApiRefusal.invalid(name.field(), taken.messageKey());
        }
    }

    /** Changes the fields that were sent, in the state in which the sender saw the record. */
    Written update(RecordDesk desk, UUID id, Map<String, String> values, Condition condition, Viewer viewer) {
        return changes.changed(
                desk, id, condition, viewer, () -> desk.edit(id, new FieldEdit(Map.of(), values), viewer));
    }

    /** Makes a record; what is left out begins as in the form, and an empty value stays empty. */
    UUID open(RecordDesk desk, Map<String, String> values, Viewer viewer) {
        Map<String, String> all = new LinkedHashMap<>(desk.presets(viewer));
        all.putAll(values);
        return desk.open(all, viewer);
    }

    private static byte[] hash(String type, Map<String, String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(ApiJson.write(new TreeMap<>(values)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
