package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists, reads, archives, restores and deletes records of one type. */
class RecordController implements OfRecordType {

    private final StateDesk desk;
    private final RecordPages pages;
    private final RecordAnswers records;

    RecordController(StateDesk desk, RecordPages pages, RecordAnswers records) {
        this.desk = desk;
        this.pages = pages;
        this.records = records;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.READ)
    @GetMapping
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> parts, Viewer viewer) {
        return pages.page(desk.type(), parts, viewer);
    }

    @Needs(Act.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, Viewer viewer) {
        return records.read(desk, id, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/archive")
    ResponseEntity<byte[]> archive(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return records.changed(desk, id, request, viewer, () -> desk.archive(id, viewer));
    }

    // What lies in the bin can't be read, so no state of it can have been seen.
    @Needs(Act.EDIT)
    @PostMapping("/{id}/restore")
    ResponseEntity<byte[]> restore(@PathVariable UUID id, Viewer viewer) {
        desk.restore(id, viewer);
        return records.read(desk, id, viewer);
    }

    @Needs(Act.DELETE)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> delete(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return records.deleted(desk, id, request, viewer);
    }
}
