package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes and changes records of one type. */
class RecordWritingController implements OfRecordType {

    private final RecordDesk desk;
    private final RecordWriting writing;
    private final RecordUpserts upserts;

    RecordWritingController(RecordDesk desk, RecordWriting writing, RecordUpserts upserts) {
        this.desk = desk;
        this.writing = writing;
        this.upserts = upserts;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.CREATE)
    @PostMapping
    ResponseEntity<byte[]> create(
            HttpServletRequest request, @RequestAttribute(KeyFilter.KEY) KeyHolder key, Viewer viewer)
            throws IOException {
        return writing.create(desk, request, key, viewer);
    }

    // Whether a record that is there may be changed, its door decides.
    @Needs(Act.CREATE)
    @PutMapping
    ResponseEntity<byte[]> put(@RequestParam Map<String, String> key, HttpServletRequest request, Viewer viewer)
            throws IOException {
        return upserts.put(desk, key, request, viewer);
    }

    @Needs(Act.EDIT)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) throws IOException {
        return writing.patch(desk, id, request, viewer);
    }
}
