package atrium.web.api;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.sharing.RecordShare;
import atrium.domain.sharing.Sharing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shares as JSON. */
final class ShareJson {

    static final String RIGHT = "right";
    static final String UNTIL = "until";

    private static final List<RecordField> SENT = List.of(
            new RecordField(RIGHT, FieldKind.CHOICE, 4, Sharing.RIGHTS), RecordField.of(UNTIL, FieldKind.DATE, 10));

    private ShareJson() {}

    static ObjectNode share(RecordShare share, ZoneId zone) {
        ObjectNode json = ApiJson.object();
        json.putObject("grantee")
                .put("type", share.team() ? "team" : "person")
                .put("id", share.granteeId().toString())
                .put("name", share.name());
        json.put(RIGHT, share.mayEdit() ? "edit" : "read");
        LocalDate until = Sharing.lastDay(share.endsAt(), zone);
        json.put(UNTIL, until == null ? null : until.toString());
        json.put("sharedBy", share.sharedBy());
        json.put("sharedAt", share.sharedAt().toString());
        if (share.throughId() == null) {
            json.putNull("through");
        } else {
            json.putObject("through").put("id", share.throughId().toString()).put("name", share.throughName());
        }
        return json;
    }

    /**
     * What a body says of a share, as the door takes it.
     *
     * @throws ApiRefusal naming each property that is unknown or has the wrong shape
     */
    static Map<String, String> read(ObjectNode body, UUID grantee) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> values = new HashMap<>(SentFields.read(body, "", SENT, Set.of(), problems));
        if (!problems.isEmpty()) {
            throw new ApiRefusal(ProblemKind.INVALID, problems);
        }
        if (values.getOrDefault(RIGHT, "").isBlank()) {
            throw ApiRefusal.invalid(RIGHT, "field.problem.required");
        }
        values.put("grantee", grantee.toString());
        return values;
    }

    /** The schema of a share. */
    static ObjectNode schema() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode grantee = properties.putObject("grantee").put("type", "object");
        ObjectNode parts = grantee.putObject("properties");
        parts.putObject("type")
                .put("type", "string")
                .putArray("enum")
                .add("person")
                .add("team");
        parts.putObject("id").put("type", "string").put("format", "uuid");
        parts.putObject("name").put("type", "string");
        grantee.set("required", Shape.array(List.copyOf(parts.propertyNames())));
        sent(properties);
        properties.putObject("sharedBy").put("type", "string");
        properties.putObject("sharedAt").put("type", "string").put("format", "date-time");
        ObjectNode through = properties.putObject("through");
        through.putArray("type").add("object").add("null");
        through.putObject("properties")
                .set("id", ApiJson.object().put("type", "string").put("format", "uuid"));
        ((ObjectNode) through.get("properties")).putObject("name").put("type", "string");
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema;
    }

    /** The schema of what is sent. */
    static ObjectNode fresh() {
        ObjectNode schema = ApiJson.object().put("type", "object").put("additionalProperties", false);
        sent(schema.putObject("properties"));
        schema.putArray("required").add(RIGHT);
        return schema;
    }

    private static void sent(ObjectNode properties) {
        ArrayNode rights = properties.putObject(RIGHT).put("type", "string").putArray("enum");
        Sharing.RIGHTS.forEach(rights::add);
        properties
                .putObject(UNTIL)
                .put("format", "date")
                .putArray("type")
                .add("string")
                .add("null");
    }
}
