package atrium.web.api;

import atrium.domain.activities.Notes;
import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Writes notes about customers of one type. */
class RecordNoteController implements OfRecordType {

    /** The property that holds what is written. */
    static final String TEXT = "text";

    private final StateDesk desk;
    private final Notes notes;
    private final NamedRequests requests;
    private final RecordAccess access;

    RecordNoteController(StateDesk desk, Notes notes, NamedRequests requests, RecordAccess access) {
        this.desk = desk;
        this.notes = notes;
        this.requests = requests;
        this.access = access;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    // Whoever changes some customers may write about all that they see.
    @Needs(Act.EDIT)
    @PostMapping("/{id}/notes")
    ResponseEntity<byte[]> write(
            @PathVariable UUID id, HttpServletRequest request, @RequestAttribute(KeyFilter.KEY) KeyHolder key)
            throws IOException {
        access.require(desk.type(), id, Act.READ, key.viewer());
        byte[] body = ApiJson.body(request, List.of(MediaType.APPLICATION_JSON), ApiJson.LONGEST);
        String text = SentFields.text(ApiJson.object(body), TEXT);
        RecordRef customer = desk.type().ref(id);
        Made made = requests.once(
                RequestName.of(request),
                key,
                "note",
                Map.of(TEXT, text, "customer", id.toString()),
                () -> notes.write(customer, text, key.viewer()));
        return answer(made);
    }

    private static ResponseEntity<byte[]> answer(Made made) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.CREATED).contentType(MediaType.APPLICATION_JSON);
        if (made.repeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(
                ApiJson.write(ApiJson.object().put("id", made.record().toString())));
    }
}
