package atrium.web.api;

import atrium.domain.activities.Notes;
import atrium.domain.activities.StandingNote;
import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import tools.jackson.databind.node.ObjectNode;

/** Writes notes about customers of one type, changes them, and takes them back. */
class RecordNoteController implements OfRecordType {

    /** The property that holds what is written. */
    static final String TEXT = "text";

    private static final String ONE = "/{id}/notes/{note}";

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
        StandingNote note = notes.read(made.record(), key.viewer());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(ApiSecurity.ROOT + desk.type().address(id) + "/notes/" + note.id()));
        if (made.repeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer(answer, note);
    }

    @Needs(Act.READ)
    @GetMapping(ONE)
    ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable UUID note, Viewer viewer) {
        return answer(ResponseEntity.ok(), of(id, note, viewer));
    }

    @Needs(Act.EDIT)
    @PatchMapping(ONE)
    ResponseEntity<byte[]> revise(
            @PathVariable UUID id, @PathVariable UUID note, HttpServletRequest request, Viewer viewer)
            throws IOException {
        StandingNote before = of(id, note, viewer);
        byte[] body = ApiJson.body(request, RecordWritingController.PATCHES, ApiJson.LONGEST);
        String text = SentFields.text(ApiJson.object(body), TEXT);
        Condition.demanded(request).check(RecordJson.tag(NoteJson.note(before)));
        // What comes in between is a conflict of the text, as on the page.
        Map<String, String> seen = Map.of(TEXT, before.text().text());
        notes.revise(note, new FieldEdit(seen, Map.of(TEXT, text)), viewer);
        return answer(ResponseEntity.ok(), of(id, note, viewer));
    }

    @Needs(Act.EDIT)
    @DeleteMapping(ONE)
    ResponseEntity<Void> withdraw(
            @PathVariable UUID id, @PathVariable UUID note, HttpServletRequest request, Viewer viewer) {
        Condition.of(request).check(RecordJson.tag(NoteJson.note(of(id, note, viewer))));
        notes.withdraw(note, viewer);
        return ResponseEntity.noContent().build();
    }

    @Needs(Act.EDIT)
    @PostMapping(ONE + "/restore")
    ResponseEntity<byte[]> putBack(@PathVariable UUID id, @PathVariable UUID note, Viewer viewer) {
        require(id, note, viewer);
        notes.putBack(note, viewer);
        return answer(ResponseEntity.ok(), of(id, note, viewer));
    }

    private StandingNote of(UUID id, UUID note, Viewer viewer) {
        StandingNote standing = notes.read(note, viewer);
        require(id, note, viewer);
        return standing;
    }

    // A note about something else isn't found here, whoever may see it there.
    private void require(UUID id, UUID note, Viewer viewer) {
        if (!notes.pages(note, viewer).contains(desk.type().ref(id))) {
            throw new UnknownRecord(new RecordRef("note", note));
        }
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, StandingNote note) {
        ObjectNode json = NoteJson.note(note);
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RecordJson.tag(json))
                .body(ApiJson.write(json));
    }
}
