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
    private final RecordAnswers answers;
    private final RecordChanges changes;

    RecordController(StateDesk desk, RecordPages pages, RecordAnswers answers, RecordChanges changes) {
        this.desk = desk;
        this.pages = pages;
        this.answers = answers;
        this.changes = changes;
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
        return answers.read(desk, id, viewer);
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/archive")
    ResponseEntity<byte[]> archive(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return answers.of(desk, changes.archived(desk, id, Condition.of(request), viewer));
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/restore")
    ResponseEntity<byte[]> restore(@PathVariable UUID id, Viewer viewer) {
        return answers.of(desk, changes.restored(desk, id, viewer));
    }

    @Needs(Act.DELETE)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> delete(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        return answers.of(desk, changes.deleted(desk, id, Condition.of(request), viewer));
    }
}
