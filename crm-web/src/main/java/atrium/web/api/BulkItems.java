package atrium.web.api;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the items of bulk requests for records of one type. */
final class BulkItems {

    /** So many items a request has at most. */
    static final int MOST = 1000;

    /** The property of the body that holds them. */
    static final String ITEMS = "items";

    private final Set<Deed> deeds;
    private final RecordType type;
    private final Viewer viewer;

    /** @param deeds that are possible with records of the type */
    BulkItems(Set<Deed> deeds, RecordType type, Viewer viewer) {
        this.deeds = deeds;
        this.type = type;
        this.viewer = viewer;
    }

    /** An item as it was sent: what it asks for, or why it can't be taken. */
    record Sent(@Nullable BulkItem item, @Nullable ApiRefusal refusal) {}

    /**
     * All items in their order.
     *
     * @throws ApiRefusal when the body is none of a bulk request
     */
    List<Sent> read(byte[] body) {
        List<Sent> items = ApiJson.list(body, ITEMS, MOST, this::sent);
        if (items.isEmpty()) {
            throw ApiRefusal.invalid(ITEMS, "api.bulk.items", MOST);
        }
        return items;
    }

    private Sent sent(JsonNode json) {
        try {
            return new Sent(item(json), null);
        } catch (ApiRefusal refused) {
            return new Sent(null, refused);
        }
    }

    private BulkItem item(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw ApiRefusal.invalid("", "api.body.object");
        }
        Deed deed =
                Deed.of(json.path("op").asString("")).filter(deeds::contains).orElseThrow(this::unknownDeed);
        strangers(object, deed);
        String match = text(object, "ifMatch");
        if (deed == Deed.UPDATE && match == null) {
            throw new ApiRefusal(
                    ProblemKind.PRECONDITION_REQUIRED, List.of(FieldProblem.of("ifMatch", "api.bulk.if-match")));
        }
        return new BulkItem(
                deed,
                deed.has("id") ? id(object) : null,
                new Condition(match, text(object, "ifNoneMatch")),
                text(object, "idempotencyKey"),
                deed.has("record") ? record(object) : Map.of());
    }

    private ApiRefusal unknownDeed() {
        return ApiRefusal.invalid(
                "op", "api.bulk.op", deeds.stream().sorted().map(Deed::code).collect(Collectors.joining(", ")));
    }

    private static void strangers(ObjectNode item, Deed deed) {
        List<FieldProblem> strangers = new ArrayList<>();
        for (String name : item.propertyNames()) {
            if (!name.equals("op") && !deed.has(name)) {
                strangers.add(FieldProblem.of(name, "api.bulk.property", deed.code()));
            }
        }
        if (!strangers.isEmpty()) {
            throw new ApiRefusal(ProblemKind.INVALID, strangers);
        }
    }

    private static UUID id(ObjectNode item) {
        try {
            return UUID.fromString(item.path("id").asString(""));
        } catch (IllegalArgumentException notAnId) {
            throw ApiRefusal.invalid("id", "api.bulk.id");
        }
    }

    private Map<String, String> record(ObjectNode item) {
        if (item.get("record") instanceof ObjectNode record) {
            return SentFields.read(record, type, viewer);
        }
        throw ApiRefusal.invalid("record", "api.body.object");
    }

    private static @Nullable String text(ObjectNode item, String name) {
        JsonNode value = item.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw ApiRefusal.invalid(name, "api.field.text");
        }
        return value.stringValue();
    }
}
