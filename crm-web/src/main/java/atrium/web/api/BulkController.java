package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Makes and changes many records of one type by one request. */
class BulkController implements OfRecordType {

    /** The body of a request has so many bytes at most. */
    static final int LONGEST = 4_000_000;

    private final StateDesk desk;
    private final BulkWriting writing;
    private final BulkTurns turns;
    private final RateLimits limits;

    BulkController(StateDesk desk, BulkWriting writing, BulkTurns turns, RateLimits limits) {
        this.desk = desk;
        this.writing = writing;
        this.turns = turns;
        this.limits = limits;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs({Act.CREATE, Act.EDIT, Act.DELETE})
    @PostMapping("/bulk")
    ResponseEntity<byte[]> carryOut(
            HttpServletRequest request, HttpServletResponse response, @RequestAttribute(KeyFilter.KEY) KeyHolder key)
            throws IOException {
        RequestName.refuse(request, "api.bulk.request-name");
        return turns.take(() -> {
            List<BulkItems.Sent> items = items(request, key.viewer());
            if (!limits.takeItems(key.keyId(), items.size(), response)) {
                throw new ApiRefusal(ProblemKind.TOO_MANY_REQUESTS);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ApiJson.write(writing.carryOut(desk, items, key)));
        });
    }

    private List<BulkItems.Sent> items(HttpServletRequest request, Viewer viewer) throws IOException {
        byte[] body = ApiJson.body(request, List.of(MediaType.APPLICATION_JSON), LONGEST);
        return new BulkItems(writing.deeds(desk, viewer), desk.type(), viewer).read(body);
    }
}
