package atrium.web.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the document while it is written. */
final class Operation {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode json;
    private final Function<String, @Nullable String> meanings;

    /** @param meanings what a parameter means, by its name; null when that says it all */
    Operation(ObjectNode json, Function<String, @Nullable String> meanings) {
        this.json = json;
        this.meanings = meanings;
        json.putArray("parameters");
        ObjectNode refused = json.putObject("responses").putObject("default").put("description", "A problem");
        schema(refused, MediaType.APPLICATION_PROBLEM_JSON_VALUE).put("$ref", SCHEMAS + "Problem");
    }

    /** A reference to a schema of the document. */
    static ObjectNode ref(String schema) {
        return ApiJson.object().put("$ref", SCHEMAS + schema);
    }

    /** Adds a parameter; the answer is its schema. */
    ObjectNode parameter(String name, String place, boolean demanded) {
        ObjectNode parameter = ((ArrayNode) json.get("parameters"))
                .addObject()
                .put("name", name)
                .put("in", place)
                .put("required", demanded);
        String meaning = meanings.apply(name);
        if (meaning != null) {
            parameter.put("description", meaning);
        }
        return parameter.putObject("schema");
    }

    Operation query(String name) {
        parameter(name, "query", false).put("type", "string");
        return this;
    }

    Operation header(String name, boolean demanded) {
        parameter(name, "header", demanded).put("type", "string");
        return this;
    }

    Operation id(String name) {
        parameter(name, "path", true).put("type", "string").put("format", "uuid");
        return this;
    }

    Operation takes(String mediaType, ObjectNode schema, JsonNode example) {
        ObjectNode content = json.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(mediaType);
        content.set("schema", schema);
        content.set("example", example);
        return this;
    }

    /** Takes a form with a file. */
    Operation takesForm(ObjectNode schema) {
        ObjectNode content = json.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(MediaType.MULTIPART_FORM_DATA_VALUE);
        content.set("schema", schema);
        return this;
    }

    /** Answers with the bytes of a file. */
    Operation answersBytes(HttpStatus status, String description) {
        schema(answers(status, description), MediaType.APPLICATION_OCTET_STREAM_VALUE)
                .put("type", "string")
                .put("format", "binary");
        return this;
    }

    /** An answer without a body; the answer of this method describes it. */
    ObjectNode answers(HttpStatus status, String description) {
        return ((ObjectNode) json.get("responses"))
                .putObject(String.valueOf(status.value()))
                .put("description", description);
    }

    Operation answers(HttpStatus status, String description, ObjectNode schema) {
        answers(status, description)
                .putObject("content")
                .putObject(MediaType.APPLICATION_JSON_VALUE)
                .set("schema", schema);
        return this;
    }

    /** Answers with a record and its entity tag. */
    Operation answersRecord(HttpStatus status, String description, String schema) {
        answers(status, description, ref(schema));
        ObjectNode answer = (ObjectNode) json.at("/responses/" + status.value());
        answer.putObject("headers").putObject("ETag").putObject("schema").put("type", "string");
        return this;
    }

    private static ObjectNode schema(ObjectNode holder, String mediaType) {
        return holder.putObject("content").putObject(mediaType).putObject("schema");
    }
}
