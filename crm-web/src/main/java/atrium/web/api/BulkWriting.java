package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.records.WritableDesk;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries the items of bulk requests out, each as if it had been sent alone, and tells what became of each. */
@Component
class BulkWriting {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWriting.class);

    private final RecordWriting writing;
    private final RecordUpserts upserts;
    private final RecordChanges changes;
    private final Refusals refusals;
    private final ProblemAnswers problems;

    BulkWriting(
            RecordWriting writing,
            RecordUpserts upserts,
            RecordChanges changes,
            Refusals refusals,
            ProblemAnswers problems) {
        this.writing = writing;
        this.upserts = upserts;
        this.changes = changes;
        this.refusals = refusals;
        this.problems = problems;
    }

    /** What items may do with records of a type, as far as the viewer knows of what tells them. */
    Set<Deed> deeds(StateDesk desk, Viewer viewer) {
        Set<Deed> deeds = EnumSet.of(Deed.ARCHIVE, Deed.RESTORE, Deed.DELETE);
        if (desk instanceof WritableDesk) {
            deeds.addAll(EnumSet.of(Deed.CREATE, Deed.UPDATE));
            if (!upserts.keys(desk.type().code(), viewer).isEmpty()) {
                deeds.add(Deed.UPSERT);
            }
        }
        return deeds;
    }

    /** What became of the items, in their order, and how many could not be carried out. */
    ObjectNode carryOut(StateDesk desk, List<BulkItems.Sent> items, KeyHolder key) {
        ObjectNode answer = ApiJson.object();
        ArrayNode results = answer.putArray("results");
        int failed = 0;
        for (BulkItems.Sent sent : items) {
            ObjectNode result = result(desk, sent, key);
            failed += result.has("problem") ? 1 : 0;
            results.add(result);
        }
        return answer.put("failed", failed);
    }

    // One bad item must not harm the others, whatever is wrong with it.
    private ObjectNode result(StateDesk desk, BulkItems.Sent sent, KeyHolder key) {
        try {
            return done(written(desk, sent, key));
        } catch (RuntimeException failure) {
            ApiRefusal refusal = refusals.of(failure);
            if (refusal.kind() == ProblemKind.FAILURE) {
                LOG.error("An item of a bulk request failed", failure);
            }
            return refused(refusal, sent.item() == null ? null : sent.item().id(), key.viewer());
        }
    }

    private Written written(StateDesk desk, BulkItems.Sent sent, KeyHolder key) {
        if (sent.refusal() != null) {
            throw sent.refusal();
        }
        BulkItem item = Objects.requireNonNull(sent.item());
        String type = desk.type().code();
        if (!key.viewer().may(item.deed().needs(), type)) {
            boolean held = key.scopes().allow(item.deed().needs(), type);
            throw new ApiRefusal(held ? ProblemKind.NOT_PERMITTED : ProblemKind.INSUFFICIENT_SCOPE);
        }
        return item.id() == null ? put((WritableDesk) desk, item, key) : change(desk, item.id(), item, key.viewer());
    }

    private Written put(WritableDesk desk, BulkItem item, KeyHolder key) {
        if (item.deed() == Deed.UPSERT) {
            return upserts.put(desk, Map.of(), item.values(), item.condition(), key.viewer());
        }
        RequestName name = RequestName.of("idempotencyKey", item.requestName());
        return writing.create(desk, item.values(), name, key);
    }

    private Written change(StateDesk desk, UUID id, BulkItem item, Viewer viewer) {
        return switch (item.deed()) {
            case ARCHIVE -> changes.archived(desk, id, item.condition(), viewer);
            case RESTORE -> changes.restored(desk, id, viewer);
            case DELETE -> changes.deleted(desk, id, item.condition(), viewer);
            default -> writing.update((WritableDesk) desk, id, item.values(), item.condition(), viewer);
        };
    }

    private static ObjectNode done(Written written) {
        ObjectNode result = ApiJson.object()
                .put("status", written.status().value())
                .put("id", written.id().toString());
        if (written.record() != null) {
            result.put("etag", RecordJson.tag(written.record()));
        }
        if (written.repeated()) {
            result.put("replayed", true);
        }
        return result;
    }

    private ObjectNode refused(ApiRefusal refusal, @Nullable UUID id, Viewer viewer) {
        ObjectNode result =
                ApiJson.object().put("status", refusal.kind().status().value());
        if (id != null) {
            result.put("id", id.toString());
        }
        result.set("problem", ApiJson.tree(problems.problem(refusal, viewer.locale())));
        return result;
    }
}
