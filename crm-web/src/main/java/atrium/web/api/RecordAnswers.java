package atrium.web.api;

import atrium.domain.records.RecordStamps;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers with one record, and changes it only in the state in which the sender saw it. */
@Component
class RecordAnswers {

    private final RecordJson json;
    private final RecordStamps stamps;

    RecordAnswers(RecordJson json, RecordStamps stamps) {
        this.json = json;
        this.stamps = stamps;
    }

    ResponseEntity<byte[]> read(StateDesk desk, UUID id, Viewer viewer) {
        return answer(ResponseEntity.ok(), json.whole(desk, id, viewer));
    }

    /** A record that was made; who may make one for somebody else may not be able to see it. */
    ResponseEntity<byte[]> made(StateDesk desk, UUID id, boolean repeated, Viewer viewer) {
        ResponseEntity.BodyBuilder created =
                ResponseEntity.created(URI.create(ApiSecurity.ROOT + desk.type().address(id)));
        if (repeated) {
            created.header("Idempotency-Replayed", "true");
        }
        ObjectNode record = seen(desk, id, viewer);
        return record == null
                ? created.contentType(MediaType.APPLICATION_JSON)
                        .body(ApiJson.write(ApiJson.object().put("id", id.toString())))
                : answer(created, record);
    }

    /** Changes a record; when the request says in which state, only in that one. */
    ResponseEntity<byte[]> changed(
            StateDesk desk, UUID id, HttpServletRequest request, Viewer viewer, Runnable change) {
        hold(desk, id, request, viewer, change);
        ObjectNode record = seen(desk, id, viewer);
        return record == null ? ResponseEntity.noContent().build() : answer(ResponseEntity.ok(), record);
    }

    ResponseEntity<byte[]> deleted(StateDesk desk, UUID id, HttpServletRequest request, Viewer viewer) {
        hold(desk, id, request, viewer, () -> desk.delete(id, viewer));
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private void hold(StateDesk desk, UUID id, HttpServletRequest request, Viewer viewer, Runnable change) {
        stamps.whileHeld(desk.type(), id, viewer, () -> {
            String expected = request.getHeader(HttpHeaders.IF_MATCH);
            if (expected != null && !matches(expected, RecordJson.tag(json.whole(desk, id, viewer)))) {
                throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
            }
            change.run();
        });
    }

    private static boolean matches(String expected, String tag) {
        for (String one : expected.split(",")) {
            if (one.strip().equals("*") || one.strip().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable ObjectNode seen(StateDesk desk, UUID id, Viewer viewer) {
        try {
            return json.whole(desk, id, viewer);
        } catch (UnknownRecord outOfSight) {
            return null;
        }
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, ObjectNode record) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RecordJson.tag(record))
                .body(ApiJson.write(record));
    }
}
