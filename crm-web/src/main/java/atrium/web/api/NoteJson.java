package atrium.web.api;

import atrium.domain.activities.Mention;
import atrium.domain.activities.StandingNote;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes notes as JSON. */
final class NoteJson {

    private NoteJson() {}

    static ObjectNode note(StandingNote note) {
        ObjectNode json = ApiJson.object();
        json.put("id", note.id().toString());
        json.put(RecordNoteController.TEXT, note.text().text());
        json.putObject("author").put("id", note.authorId().toString()).put("name", note.authorName());
        ArrayNode mentions = json.putArray("mentions");
        for (Mention mention : note.text().mentions()) {
            mentions.addObject()
                    .put("at", mention.start())
                    .put("id", mention.personId().toString())
                    .put("name", mention.name());
        }
        json.put("writtenAt", note.writtenAt().toString());
        json.put("revisedAt", note.revisedAt() == null ? null : note.revisedAt().toString());
        return json;
    }

    /** The schema of a note. */
    static ObjectNode schema() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject(RecordNoteController.TEXT).put("type", "string");
        properties.set("author", person(false));
        properties.putObject("mentions").put("type", "array").set("items", person(true));
        properties.putObject("writtenAt").put("type", "string").put("format", "date-time");
        properties
                .putObject("revisedAt")
                .put("format", "date-time")
                .putArray("type")
                .add("string")
                .add("null");
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema;
    }

    private static ObjectNode person(boolean placed) {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        if (placed) {
            properties.putObject("at").put("type", "integer");
        }
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("name").put("type", "string");
        schema.set("required", Shape.array(List.copyOf(properties.propertyNames())));
        return schema;
    }
}
