package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.records.WritableDesk;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Making and changing many records by one request. */
@Component
@Order(30)
class BulkRoom implements ApiRoom {

    private final BulkWriting writing;
    private final BulkTurns turns;
    private final RateLimits limits;
    private final RecordExamples examples;
    private final RecordUpserts upserts;

    BulkRoom(BulkWriting writing, BulkTurns turns, RateLimits limits, RecordExamples examples, RecordUpserts upserts) {
        this.writing = writing;
        this.turns = turns;
        this.limits = limits;
        this.examples = examples;
        this.upserts = upserts;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return Optional.of(new BulkController(desk, writing, turns, limits));
    }

    @Override
    public void describe(TypeDescription type) {
        if (Stream.of(Act.CREATE, Act.EDIT, Act.DELETE).noneMatch(type::may)) {
            return;
        }
        Set<Deed> deeds = writing.deeds(type.desk(), type.viewer());
        type.schema("BulkResult", result());
        type.schema("BulkResults", results());
        type.schema(type.name() + "Item", item(type, deeds));
        type.schema(type.name() + "Bulk", items(type.name() + "Item"));
        type.operation(HttpMethod.POST, "/bulk", "bulk")
                .takes(
                        MediaType.APPLICATION_JSON_VALUE,
                        Operation.ref(type.name() + "Bulk"),
                        example(type.desk(), type.viewer()))
                .answers(HttpStatus.OK, "What became of each item, in their order", Operation.ref("BulkResults"));
    }

    private static ObjectNode item(TypeDescription type, Set<Deed> deeds) {
        ObjectNode item = ApiJson.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = item.putObject("properties");
        ArrayNode codes = properties.putObject("op").put("type", "string").putArray("enum");
        deeds.stream().sorted().map(Deed::code).forEach(codes::add);
        properties.putObject("id").put("type", "string").put("format", "uuid");
        List<String> texts = List.of("ifMatch", "ifNoneMatch", "idempotencyKey");
        texts.stream()
                .filter(name -> deeds.stream().anyMatch(deed -> deed.has(name)))
                .forEach(name -> properties.putObject(name).put("type", "string"));
        if (deeds.contains(Deed.CREATE)) {
            properties.set("record", Operation.ref(type.name() + "Changes"));
        }
        item.putArray("required").add("op");
        return item;
    }

    private static ObjectNode items(String item) {
        ObjectNode schema = ApiJson.object().put("type", "object").put("additionalProperties", false);
        ObjectNode all = schema.putObject("properties")
                .putObject(BulkItems.ITEMS)
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", BulkItems.MOST);
        all.set("items", Operation.ref(item));
        schema.putArray("required").add(BulkItems.ITEMS);
        return schema;
    }

    private static ObjectNode result() {
        ObjectNode result = ApiJson.object().put("type", "object");
        ObjectNode properties = result.putObject("properties");
        properties.putObject("status").put("type", "integer");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("etag").put("type", "string");
        properties.putObject("replayed").put("type", "boolean");
        properties.set("problem", Operation.ref("Problem"));
        result.putArray("required").add("status");
        return result;
    }

    private static ObjectNode results() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode parts = schema.putObject("properties");
        parts.putObject("results").put("type", "array").set("items", Operation.ref("BulkResult"));
        parts.putObject("failed").put("type", "integer");
        schema.putArray("required").add("results").add("failed");
        return schema;
    }

    private ObjectNode example(StateDesk desk, Viewer viewer) {
        ObjectNode example = ApiJson.object();
        ArrayNode items = example.putArray(BulkItems.ITEMS);
        if (desk instanceof WritableDesk writable) {
            ObjectNode fresh = examples.fresh(writable, viewer);
            items.addObject().put("op", Deed.CREATE.code()).set("record", fresh);
            List<String> keys = upserts.keys(desk.type().code(), viewer);
            if (!keys.isEmpty()) {
                items.addObject().put("op", Deed.UPSERT.code()).set("record", examples.with(writable, keys, viewer));
            }
        }
        items.addObject().put("op", Deed.ARCHIVE.code()).put("id", RecordExamples.ID);
        return example;
    }
}
