package atrium.web.api;

import atrium.domain.files.RecordFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is known of a file as JSON. */
final class FileJson {

    private FileJson() {}

    static ObjectNode file(RecordFile file) {
        return ApiJson.object()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("addedBy", file.addedBy())
                .put("addedAt", file.addedAt().toString());
    }

    /** The schema of a file. */
    static ObjectNode schema() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("name").put("type", "string");
        properties.putObject("mediaType").put("type", "string");
        properties.putObject("size").put("type", "integer").put("format", "int64");
        properties.putObject("addedBy").put("type", "string");
        properties.putObject("addedAt").put("type", "string").put("format", "date-time");
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema;
    }
}
