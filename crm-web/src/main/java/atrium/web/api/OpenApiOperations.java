package atrium.web.api;

import atrium.domain.listviews.ListViews;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what can be done with records of one type. */
final class OpenApiOperations {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String TAG = "ETag";

    private final String name;
    private final String tag;

    /**
     * @param name of the type's schema
     * @param tag under which its operations stand together
     */
    OpenApiOperations(String name, String tag) {
        this.name = name;
        this.tag = tag;
    }

    ObjectNode list() {
        ObjectNode operation = operation("list");
        ArrayNode parameters = operation.putArray("parameters");
        for (String part : List.of("filter", "q", "sort", "fields", "at")) {
            parameter(parameters, part, "query", false).put("type", "string");
        }
        parameter(parameters, "archived", "query", false).put("type", "boolean");
        parameter(parameters, "limit", "query", false)
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", RecordPages.MOST)
                .put("default", ListViews.PAGE);
        ObjectNode schema = content(answer(operation, "200", "A page of records"), MediaType.APPLICATION_JSON_VALUE);
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        properties.putObject("data").put("type", "array").putObject("items").put("type", "object");
        properties.putObject("next").putArray("type").add("string").add("null");
        return operation;
    }

    ObjectNode create() {
        ObjectNode operation = operation("create");
        parameter(operation.putArray("parameters"), RecordWriting.REQUEST_NAME, "header", false)
                .put("type", "string")
                .put("maxLength", 200);
        body(operation, MediaType.APPLICATION_JSON_VALUE, "New" + name);
        record(operation, "201", "The new record");
        return operation;
    }

    ObjectNode upsert(String key) {
        ObjectNode operation = operation("upsert");
        ArrayNode parameters = operation.putArray("parameters");
        parameter(parameters, key, "query", true).put("type", "string");
        parameter(parameters, "If-Match", "header", false).put("type", "string");
        parameter(parameters, "If-None-Match", "header", false).put("type", "string");
        body(operation, MediaType.APPLICATION_JSON_VALUE, name + "Changes");
        record(operation, "200", "The record as it is now");
        record(operation, "201", "The new record");
        return operation;
    }

    ObjectNode read() {
        ObjectNode operation = operation("read");
        id(operation.putArray("parameters"));
        record(operation, "200", "The record");
        return operation;
    }

    ObjectNode patch() {
        ObjectNode operation = held("change", true);
        body(operation, RecordWriting.MERGE_PATCH, name + "Changes");
        record(operation, "200", "The record as it is now");
        return operation;
    }

    ObjectNode archive() {
        ObjectNode operation = held("archive", false);
        record(operation, "200", "The record in the archive");
        return operation;
    }

    ObjectNode restore() {
        ObjectNode operation = operation("restore");
        id(operation.putArray("parameters"));
        record(operation, "200", "The record, out of the bin or the archive");
        return operation;
    }

    ObjectNode delete() {
        ObjectNode operation = held("delete", false);
        answer(operation, "204", "The record lies in the recycle bin");
        return operation;
    }

    private ObjectNode held(String verb, boolean demanded) {
        ObjectNode operation = operation(verb);
        ArrayNode parameters = operation.putArray("parameters");
        id(parameters);
        parameter(parameters, "If-Match", "header", demanded).put("type", "string");
        return operation;
    }

    private ObjectNode operation(String verb) {
        ObjectNode operation = ApiJson.object().put("operationId", verb + name);
        operation.putArray("tags").add(tag);
        ObjectNode refused =
                operation.putObject("responses").putObject("default").put("description", "A problem");
        content(refused, MediaType.APPLICATION_PROBLEM_JSON_VALUE).put("$ref", SCHEMAS + "Problem");
        return operation;
    }

    private static void id(ArrayNode parameters) {
        parameter(parameters, "id", "path", true).put("type", "string").put("format", "uuid");
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String place, boolean demanded) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", place)
                .put("required", demanded)
                .putObject("schema");
    }

    private static void body(ObjectNode operation, String mediaType, String schema) {
        content(operation.putObject("requestBody").put("required", true), mediaType)
                .put("$ref", SCHEMAS + schema);
    }

    private void record(ObjectNode operation, String status, String description) {
        ObjectNode answer = answer(operation, status, description);
        answer.putObject("headers").putObject(TAG).putObject("schema").put("type", "string");
        content(answer, MediaType.APPLICATION_JSON_VALUE).put("$ref", SCHEMAS + name);
    }

    private static ObjectNode answer(ObjectNode operation, String status, String description) {
        return ((ObjectNode) operation.get("responses")).putObject(status).put("description", description);
    }

    private static ObjectNode content(ObjectNode holder, String mediaType) {
        return holder.putObject("content").putObject(mediaType).putObject("schema");
    }
}
