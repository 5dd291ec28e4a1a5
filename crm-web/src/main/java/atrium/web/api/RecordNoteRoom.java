package atrium.web.api;

import atrium.domain.activities.Notes;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.timeline.Timeline;
import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writing notes about customers. */
@Component
@Order(50)
class RecordNoteRoom implements ApiRoom {

    private final Notes notes;
    private final NamedRequests requests;
    private final RecordAccess access;

    RecordNoteRoom(Notes notes, NamedRequests requests, RecordAccess access) {
        this.notes = notes;
        this.requests = requests;
        this.access = access;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return Timeline.isOf(desk.type())
                ? Optional.of(new RecordNoteController(desk, notes, requests, access))
                : Optional.empty();
    }

    @Override
    public void describe(TypeDescription type) {
        if (!type.may(Act.EDIT)) {
            return;
        }
        type.schema("NewNote", fresh());
        type.schema("Note", made());
        Operation note =
                type.operation(HttpMethod.POST, "/{id}/notes", "note").id("id").header(RequestName.HEADER, false);
        note.takes(
                        MediaType.APPLICATION_JSON_VALUE,
                        Operation.ref("NewNote"),
                        ApiJson.object().put("text", "Called back: they want the offer by Friday."))
                .answers(HttpStatus.CREATED, "The id of the note", Operation.ref("Note"));
    }

    private static ObjectNode fresh() {
        ObjectNode schema = ApiJson.object().put("type", "object").put("additionalProperties", false);
        schema.putObject("properties")
                .putObject(RecordNoteController.TEXT)
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", Notes.MAX_LENGTH);
        schema.putArray("required").add(RecordNoteController.TEXT);
        return schema;
    }

    private static ObjectNode made() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        schema.putObject("properties").putObject("id").put("type", "string").put("format", "uuid");
        schema.putArray("required").add("id");
        return schema;
    }
}
