package atrium.web.api;

import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers with one record. */
@Component
class RecordAnswers {

    private final RecordJson json;

    RecordAnswers(RecordJson json) {
        this.json = json;
    }

    ResponseEntity<byte[]> read(StateDesk desk, UUID id, Viewer viewer) {
        return answer(ResponseEntity.ok(), json.whole(desk, id, viewer));
    }

    /** What became of a request to make or change a record. */
    ResponseEntity<byte[]> of(StateDesk desk, Written written) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(written.status());
        if (written.status() == HttpStatus.CREATED) {
            answer.location(URI.create(ApiSecurity.ROOT + desk.type().address(written.id())));
        }
        if (written.repeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        if (written.record() != null) {
            return answer(answer, written.record());
        }
        return written.status() == HttpStatus.CREATED
                ? answer.contentType(MediaType.APPLICATION_JSON)
                        .body(ApiJson.write(
                                ApiJson.object().put("id", written.id().toString())))
                : answer.build();
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, ObjectNode record) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RecordJson.tag(record))
                .body(ApiJson.write(record));
    }
}
