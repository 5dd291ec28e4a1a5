package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells the stories of customers of one type. */
class TimelineController implements OfRecordType {

    private final StateDesk desk;
    private final TimelinePages pages;

    TimelineController(StateDesk desk, TimelinePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/timeline")
    ResponseEntity<byte[]> timeline(@PathVariable UUID id, @RequestParam Map<String, String> parts, Viewer viewer) {
        return pages.page(desk.type(), id, parts, viewer);
    }
}
