package atrium.web.api;

import atrium.domain.records.Act;
import atrium.web.records.StateDesk;
import atrium.web.records.WritableDesk;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Making and changing records. */
@Component
@Order(20)
class WritingRoom implements ApiRoom {

    private static final int LONGEST_NAME = 200;

    private final RecordWriting writing;
    private final RecordUpserts upserts;
    private final RecordAnswers answers;
    private final FieldSchemas fields;
    private final RecordExamples examples;

    WritingRoom(
            RecordWriting writing,
            RecordUpserts upserts,
            RecordAnswers answers,
            FieldSchemas fields,
            RecordExamples examples) {
        this.writing = writing;
        this.upserts = upserts;
        this.answers = answers;
        this.fields = fields;
        this.examples = examples;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return desk instanceof WritableDesk writable
                ? Optional.of(new RecordWritingController(writable, writing, upserts, answers))
                : Optional.empty();
    }

    @Override
    public void describe(TypeDescription type) {
        WritableDesk desk = (WritableDesk) type.desk();
        ObjectNode changes = fields.sent(desk.type(), type.viewer());
        ObjectNode fresh = changes.deepCopy();
        if (!desk.demanded().isEmpty()) {
            desk.demanded().stream()
                    .filter(changes.path("properties")::has)
                    .sorted()
                    .forEach(fresh.putArray("required")::add);
        }
        type.schema(type.name() + "Changes", changes);
        type.schema("New" + type.name(), fresh);
        if (type.may(Act.CREATE)) {
            create(desk, type);
            List<String> keys = upserts.keys(desk.type().code(), type.viewer());
            if (!keys.isEmpty()) {
                upsert(keys, desk, type);
            }
        }
        if (type.may(Act.EDIT)) {
            type.operation(HttpMethod.PATCH, "/{id}", "update")
                    .id("id")
                    .header("If-Match", true)
                    .takes(
                            RecordWritingController.MERGE_PATCH,
                            Operation.ref(type.name() + "Changes"),
                            examples.changes(desk, type.viewer()))
                    .answersRecord(HttpStatus.OK, "The record as it is now", type.name());
        }
    }

    private void create(WritableDesk desk, TypeDescription type) {
        Operation create = type.operation(HttpMethod.POST, "", "create");
        create.parameter(RequestName.HEADER, "header", false)
                .put("type", "string")
                .put("maxLength", LONGEST_NAME);
        create.takes(
                        MediaType.APPLICATION_JSON_VALUE,
                        Operation.ref("New" + type.name()),
                        examples.fresh(desk, type.viewer()))
                .answersRecord(HttpStatus.CREATED, "The new record", type.name());
    }

    private void upsert(List<String> keys, WritableDesk desk, TypeDescription type) {
        Operation upsert = type.operation(HttpMethod.PUT, "", "upsert");
        keys.forEach(key -> upsert.parameter(key, "query", true).put("type", "string"));
        upsert.header("If-Match", false)
                .header("If-None-Match", false)
                .takes(
                        MediaType.APPLICATION_JSON_VALUE,
                        Operation.ref(type.name() + "Changes"),
                        examples.fresh(desk, type.viewer()).without(keys))
                .answersRecord(HttpStatus.OK, "The record as it is now", type.name())
                .answersRecord(HttpStatus.CREATED, "The new record", type.name());
    }
}
