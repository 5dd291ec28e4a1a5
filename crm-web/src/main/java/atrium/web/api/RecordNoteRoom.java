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

/** Notes about customers. */
@Component
@Order(50)
class RecordNoteRoom implements ApiRoom {

    private static final String ONE = "/{id}/notes/{note}";

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
        type.schema("Note", NoteJson.schema());
        type.operation(HttpMethod.GET, ONE, "readNote")
                .id("id")
                .id("note")
                .answersRecord(HttpStatus.OK, "The note", "Note");
        if (type.may(Act.EDIT)) {
            type.schema("NewNote", fresh());
            write(type.operation(HttpMethod.POST, "/{id}/notes", "note")
                    .id("id")
                    .header(RequestName.HEADER, false));
            revise(type.operation(HttpMethod.PATCH, ONE, "reviseNote").id("id").id("note"));
            type.operation(HttpMethod.DELETE, ONE, "withdrawNote")
                    .id("id")
                    .id("note")
                    .header("If-Match", false)
                    .answers(HttpStatus.NO_CONTENT, "The note is off the timeline");
            type.operation(HttpMethod.POST, ONE + "/restore", "restoreNote")
                    .id("id")
                    .id("note")
                    .answersRecord(HttpStatus.OK, "The note, back on the timeline", "Note");
        }
    }

    private static void write(Operation note) {
        note.takes(
                        MediaType.APPLICATION_JSON_VALUE,
                        Operation.ref("NewNote"),
                        example("Called back: they want the offer by Friday."))
                .answersRecord(HttpStatus.CREATED, "The new note", "Note");
    }

    private static void revise(Operation note) {
        note.header("If-Match", true)
                .takes(
                        RecordWritingController.MERGE_PATCH,
                        Operation.ref("NewNote"),
                        example("Called back: they want the offer by Monday."))
                .answersRecord(HttpStatus.OK, "The note as it is now", "Note");
    }

    private static ObjectNode example(String text) {
        return ApiJson.object().put(RecordNoteController.TEXT, text);
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
}
