package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.sharing.Sharing;
import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** With whom records are shared. */
@Component
@Order(55)
class RecordShareRoom implements ApiRoom {

    private static final String SHARE = "Share";
    private static final String FRESH = "NewShare";
    private static final String PAGE = "Shares";

    private final Sharing sharing;
    private final RecordAccess access;

    RecordShareRoom(Sharing sharing, RecordAccess access) {
        this.sharing = sharing;
        this.access = access;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return desk.type().shared() ? Optional.of(new RecordShareController(desk, sharing, access)) : Optional.empty();
    }

    @Override
    public void describe(TypeDescription type) {
        type.schema(SHARE, ShareJson.schema());
        type.schema(PAGE, PageAnswer.schema(Operation.ref(SHARE)));
        type.operation(HttpMethod.GET, RecordShareController.ALL, "shares")
                .id("id")
                .answers(HttpStatus.OK, "All shares", Operation.ref(PAGE));
        if (type.may(Act.EDIT)) {
            type.schema(FRESH, ShareJson.fresh());
            ObjectNode example = ApiJson.object().put(ShareJson.RIGHT, "read").put(ShareJson.UNTIL, "2026-12-31");
            type.operation(HttpMethod.PUT, RecordShareController.ONE, "share")
                    .id("id")
                    .id("grantee")
                    .takes(MediaType.APPLICATION_JSON_VALUE, Operation.ref(FRESH), example)
                    .answers(HttpStatus.OK, "The share as it is now", Operation.ref(SHARE));
            type.operation(HttpMethod.DELETE, RecordShareController.ONE, "unshare")
                    .id("id")
                    .id("grantee")
                    .answers(HttpStatus.NO_CONTENT, "The record is not shared so any more");
        }
    }
}
