package atrium.web.api;

import atrium.domain.files.RecordFiles;
import atrium.domain.records.Act;
import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Files on records. */
@Component
@Order(60)
class RecordFileRoom implements ApiRoom {

    private static final String FILE = "RecordFile";
    private static final String PAGE = "RecordFiles";
    private static final String FILES = "/{id}/files";
    private static final String ONE = FILES + "/{file}";

    private final RecordFiles files;

    RecordFileRoom(RecordFiles files) {
        this.files = files;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return Optional.of(new RecordFileController(desk, files));
    }

    @Override
    public void describe(TypeDescription type) {
        type.schema(FILE, FileJson.schema());
        type.schema(PAGE, PageAnswer.schema(Operation.ref(FILE)));
        type.operation(HttpMethod.GET, FILES, "files")
                .id("id")
                .answers(HttpStatus.OK, "All files, newest first", Operation.ref(PAGE));
        type.operation(HttpMethod.GET, ONE, "download").id("id").id("file").answersBytes(HttpStatus.OK, "The file");
        if (type.may(Act.EDIT)) {
            type.operation(HttpMethod.POST, FILES, "upload")
                    .id("id")
                    .takesForm(form())
                    .answers(HttpStatus.CREATED, "The new file", Operation.ref(FILE));
            type.operation(HttpMethod.DELETE, ONE, "remove")
                    .id("id")
                    .id("file")
                    .answers(HttpStatus.NO_CONTENT, "The file is off the record");
        }
    }

    private static ObjectNode form() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        schema.putObject("properties")
                .putObject(RecordFileController.PART)
                .put("type", "string")
                .put("format", "binary")
                .put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM_VALUE);
        schema.putArray("required").add(RecordFileController.PART);
        return schema;
    }
}
