package atrium.web.api;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.RecordShare;
import atrium.domain.sharing.Sharing;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import tools.jackson.databind.node.ArrayNode;

/** Tells with whom records of one type are shared, shares them, and ends that; a share is known by the person or team. */
class RecordShareController implements OfRecordType {

    static final String ALL = "/{id}/shares";
    static final String ONE = ALL + "/{grantee}";

    private final StateDesk desk;
    private final Sharing sharing;
    private final RecordAccess access;

    RecordShareController(StateDesk desk, Sharing sharing, RecordAccess access) {
        this.desk = desk;
        this.sharing = sharing;
        this.access = access;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.READ)
    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@PathVariable UUID id, Viewer viewer) {
        ArrayNode data = ApiJson.object().putArray("data");
        sharing.of(desk.type().ref(id), viewer).forEach(share -> data.add(ShareJson.share(share, viewer.zone())));
        return PageAnswer.of(desk.type().address(id) + "/shares", Map.of(), data, null);
    }

    @Needs(Act.EDIT)
    @PutMapping(ONE)
    ResponseEntity<byte[]> share(
            @PathVariable UUID id, @PathVariable UUID grantee, HttpServletRequest request, Viewer viewer)
            throws IOException {
        RecordRef record = desk.type().ref(id);
        access.require(desk.type(), id, Act.READ, viewer);
        if (!sharing.mayShare(record, viewer)) {
            throw new NotPermitted("share " + record.type());
        }
        byte[] body = ApiJson.body(request, List.of(MediaType.APPLICATION_JSON), ApiJson.LONGEST);
        sharing.share(record, ShareJson.read(ApiJson.object(body), grantee), viewer);
        RecordShare share = sharing.of(record, viewer).stream()
                .filter(one -> one.throughId() == null && one.granteeId().equals(grantee))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(record));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiJson.write(ShareJson.share(share, viewer.zone())));
    }

    @Needs(Act.EDIT)
    @DeleteMapping(ONE)
    ResponseEntity<Void> end(@PathVariable UUID id, @PathVariable UUID grantee, Viewer viewer) {
        sharing.end(desk.type().ref(id), grantee, viewer);
        return ResponseEntity.noContent().build();
    }
}
