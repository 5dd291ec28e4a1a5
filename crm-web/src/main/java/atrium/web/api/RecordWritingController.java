package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Makes and changes records of one type. */
class RecordWritingController implements OfRecordType {

    private final RecordDesk desk;
    private final RecordWriting writing;

    RecordWritingController(RecordDesk desk, RecordWriting writing) {
        this.desk = desk;
        this.writing = writing;
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

    @Needs(Act.EDIT)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) throws IOException {
        return writing.patch(desk, id, request, viewer);
    }
}
