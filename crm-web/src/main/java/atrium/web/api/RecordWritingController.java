package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.WritableDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes and changes records of one type. */
class RecordWritingController implements OfRecordType {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<MediaType> NEW = List.of(MediaType.APPLICATION_JSON);
    static final List<MediaType> PATCHES = List.of(MediaType.parseMediaType(MERGE_PATCH), MediaType.APPLICATION_JSON);

    private final WritableDesk desk;
    private final RecordWriting writing;
    private final RecordUpserts upserts;
    private final RecordAnswers answers;

    RecordWritingController(WritableDesk desk, RecordWriting writing, RecordUpserts upserts, RecordAnswers answers) {
        this.desk = desk;
        this.writing = writing;
        this.upserts = upserts;
        this.answers = answers;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.CREATE)
    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request, @RequestAttribute(KeyFilter.KEY) KeyHolder key)
            throws IOException {
        Map<String, String> values = values(request, NEW, key.viewer());
        RequestName name = RequestName.of(request);
        return answers.of(desk, writing.create(desk, values, name, key));
    }

    // Whether a record that is there may be changed, its door decides.
    @Needs(Act.CREATE)
    @PutMapping
    ResponseEntity<byte[]> put(@RequestParam Map<String, String> key, HttpServletRequest request, Viewer viewer)
            throws IOException {
        Map<String, String> known = upserts.known(desk, key, viewer);
        Map<String, String> values = values(request, PATCHES, viewer);
        return answers.of(desk, upserts.put(desk, known, values, Condition.of(request), viewer));
    }

    @Needs(Act.EDIT)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) throws IOException {
        Map<String, String> values = values(request, PATCHES, viewer);
        return answers.of(desk, writing.update(desk, id, values, Condition.demanded(request), viewer));
    }

    private Map<String, String> values(HttpServletRequest request, List<MediaType> types, Viewer viewer)
            throws IOException {
        byte[] body = ApiJson.body(request, types, ApiJson.LONGEST);
        return SentFields.read(ApiJson.object(body), desk.type(), viewer);
    }
}
