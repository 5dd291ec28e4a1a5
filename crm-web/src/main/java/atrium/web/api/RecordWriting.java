package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.apikeys.RepeatedRequests.Request;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes and changes records out of what was sent. */
@Component
class RecordWriting {

    static final String REQUEST_NAME = "Idempotency-Key";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<MediaType> NEW = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> PATCHES =
            List.of(MediaType.parseMediaType(MERGE_PATCH), MediaType.APPLICATION_JSON);
    private static final String VISIBLE = "[\\x21-\\x7e]{1,200}";

    private final RepeatedRequests requests;
    private final RecordAnswers answers;

    RecordWriting(RepeatedRequests requests, RecordAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    /** Makes a record; only one when the request has a name. */
    ResponseEntity<byte[]> create(RecordDesk desk, HttpServletRequest request, KeyHolder key, Viewer viewer)
            throws IOException {
        byte[] body = ApiJson.body(request, NEW);
        Map<String, String> values =
                SentFields.read(ApiJson.object(body), desk.type().fields());
        String name = request.getHeader(REQUEST_NAME);
        if (name == null) {
            return answers.made(desk, open(desk, values, viewer), false, viewer);
        }
        if (!name.matches(VISIBLE)) {
            throw ApiRefusal.invalid(REQUEST_NAME, "api.request-name");
        }
        String type = desk.type().code();
        Made made =
                requests.once(new Request(key.keyId(), name, hash(type, body), type), () -> open(desk, values, viewer));
        return answers.made(desk, made.record(), made.repeated(), viewer);
    }

    /** Changes the fields that were sent, in the state in which the sender saw the record. */
    ResponseEntity<byte[]> patch(RecordDesk desk, UUID id, HttpServletRequest request, Viewer viewer)
            throws IOException {
        byte[] body = ApiJson.body(request, PATCHES);
        Map<String, String> values =
                SentFields.read(ApiJson.object(body), desk.type().fields());
        if (request.getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_REQUIRED);
        }
        return answers.changed(desk, id, request, viewer, () -> desk.edit(id, new FieldEdit(Map.of(), values), viewer));
    }

    /** The fields that were sent, as text. */
    Map<String, String> changes(RecordDesk desk, HttpServletRequest request) throws IOException {
        byte[] body = ApiJson.body(request, PATCHES);
        return SentFields.read(ApiJson.object(body), desk.type().fields());
    }

    /** Makes a record; what is left out begins as in the form, and an empty value stays empty. */
    UUID open(RecordDesk desk, Map<String, String> values, Viewer viewer) {
        Map<String, String> all = new LinkedHashMap<>(desk.presets(viewer));
        all.putAll(values);
        return desk.open(all, viewer);
    }

    private static byte[] hash(String type, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
