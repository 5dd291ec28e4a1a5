package atrium.web.api;

import atrium.domain.events.FieldChange;
import atrium.domain.timeline.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes entries of timelines as JSON. */
final class TimelineJson {

    private TimelineJson() {}

    static ArrayNode entries(List<TimelineEntry> entries) {
        ArrayNode all = ApiJson.object().putArray("data");
        entries.forEach(entry -> all.add(entry(entry)));
        return all;
    }

    private static ObjectNode entry(TimelineEntry entry) {
        ObjectNode json = ApiJson.object();
        json.put("id", entry.id().toString());
        json.put("at", entry.at().toString());
        json.put("kind", entry.kind());
        json.putObject("record")
                .put("type", entry.record().type())
                .put("id", entry.record().id().toString());
        json.set("about", about(entry.about()));
        json.set("contact", named(entry.contact(), entry.contactName()));
        json.set("person", named(entry.personId(), entry.personName()));
        json.put("cause", entry.cause().name().toLowerCase(Locale.ROOT));
        json.set("arguments", Shape.array(entry.arguments()));
        ArrayNode changes = json.putArray("changes");
        for (FieldChange change : entry.changes()) {
            changes.addObject()
                    .put("field", change.field())
                    .put("before", change.before())
                    .put("after", change.after());
        }
        return json;
    }

    private static @Nullable ObjectNode about(TimelineEntry.@Nullable Named about) {
        return about == null
                ? null
                : ApiJson.object()
                        .put("type", about.record().type())
                        .put("id", about.record().id().toString())
                        .put("name", about.name());
    }

    // A contact that the reader may not see has no name here, and so isn't told of at all.
    private static @Nullable ObjectNode named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null
                ? null
                : ApiJson.object().put("id", id.toString()).put("name", name);
    }

    /** The schema of an entry. */
    static ObjectNode schema() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("at").put("type", "string").put("format", "date-time");
        properties.putObject("kind").put("type", "string").putArray("examples").add("note.written");
        properties.set("record", pair("type", false));
        ObjectNode about = pair("name", true);
        ((ObjectNode) about.get("properties")).putObject("type").put("type", "string");
        properties.set("about", about);
        properties.set("contact", pair("name", true));
        properties.set("person", pair("name", true));
        properties.putObject("cause").put("type", "string");
        properties
                .putObject("arguments")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        ObjectNode change = properties
                .putObject("changes")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode parts = change.putObject("properties");
        parts.putObject("field").put("type", "string");
        parts.putObject("before").putArray("type").add("string").add("null");
        parts.putObject("after").putArray("type").add("string").add("null");
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema;
    }

    private static ObjectNode pair(String besides, boolean nullable) {
        ObjectNode schema = ApiJson.object();
        if (nullable) {
            schema.putArray("type").add("object").add("null");
        } else {
            schema.put("type", "object");
        }
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject(besides).put("type", "string");
        return schema;
    }
}
