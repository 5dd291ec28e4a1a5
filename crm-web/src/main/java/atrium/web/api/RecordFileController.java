package atrium.web.api;

import atrium.domain.files.RecordFile;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.files.FileDownload;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.ArrayNode;

/** Lists, takes, hands out and removes the files of records of one type. */
class RecordFileController implements OfRecordType {

    /** The part of a form that holds the file. */
    static final String PART = "file";

    private final StateDesk desk;
    private final RecordFiles files;

    RecordFileController(StateDesk desk, RecordFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/files")
    ResponseEntity<byte[]> list(@PathVariable UUID id, Viewer viewer) {
        ArrayNode data = ApiJson.object().putArray("data");
        files.of(desk.type().ref(id), viewer).forEach(file -> data.add(FileJson.file(file)));
        return PageAnswer.of(desk.type().address(id) + "/files", Map.of(), data, null);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/files")
    ResponseEntity<byte[]> add(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) throws IOException {
        RecordRef record = desk.type().ref(id);
        if (!files.mayChange(record, viewer)) {
            throw new NotPermitted("add files to " + record.type());
        }
        RequestName.refuse(request, "api.file.request-name");
        MultipartFile sent = sent(request);
        try (InputStream content = sent.getInputStream()) {
            UUID file = files.add(record, String.valueOf(sent.getOriginalFilename()), content, viewer);
            String address = ApiSecurity.ROOT + desk.type().address(id) + "/files/" + file;
            return ResponseEntity.created(URI.create(address))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ApiJson.write(FileJson.file(line(record, file, viewer))));
        }
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer)
            throws IOException {
        require(id, file, viewer);
        return FileDownload.answer(files.open(file, viewer));
    }

    @Needs(Act.EDIT)
    @DeleteMapping("/{id}/files/{file}")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
        require(id, file, viewer);
        files.remove(file, viewer);
        return ResponseEntity.noContent().build();
    }

    private static MultipartFile sent(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest form)) {
            throw new ApiRefusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        List<MultipartFile> sent =
                form.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (sent.size() != 1 || !sent.get(0).getName().equals(PART)) {
            throw ApiRefusal.invalid(PART, "api.file.one", PART);
        }
        return sent.get(0);
    }

    private RecordFile line(RecordRef record, UUID file, Viewer viewer) {
        return files.of(record, viewer).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    // A file of another record isn't found here, whoever may see it there.
    private void require(UUID id, UUID file, Viewer viewer) {
        RecordRef record = desk.type().ref(id);
        if (!files.record(file, viewer).equals(record)) {
            throw new UnknownRecord(record);
        }
    }
}
