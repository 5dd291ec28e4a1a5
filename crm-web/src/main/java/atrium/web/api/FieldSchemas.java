package atrium.web.api;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.records.FieldNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the fields of a record type as JSON Schema, as they are at this moment. */
@Component
class FieldSchemas {

    private static final int MOST_LINES = 20;

    private final FieldNames names;

    FieldSchemas(FieldNames names) {
        this.names = names;
    }

    /** All that the viewer reads of a record. */
    ObjectNode whole(RecordType type, Viewer viewer) {
        Locale locale = viewer.locale();
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("id", fixed("string").put("format", "uuid"));
        properties.set("type", fixed("string").put("const", type.code()));
        fields(type, viewer.fields().seen(type), properties, locale);
        type.derived()
                .forEach(field -> properties.set(
                        field.key(), field(type.code(), field, locale).put("readOnly", true)));
        properties.set("archived", fixed("boolean"));
        properties.set("createdAt", fixed("string").put("format", "date-time"));
        properties.set("changedAt", fixed("string").put("format", "date-time"));
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema;
    }

    /** What the viewer may send. */
    ObjectNode sent(RecordType type, Viewer viewer) {
        Locale locale = viewer.locale();
        ObjectNode schema = ApiJson.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        fields(type, viewer.fields().begun(type), properties, locale);
        return schema;
    }

    private void fields(RecordType type, List<RecordField> fields, ObjectNode properties, Locale locale) {
        fields.forEach(field -> properties.set(field.key(), field(type.code(), field, locale)));
        type.rows().forEach(rows -> properties.set(rows.key(), rows(type, rows, locale)));
    }

    private ObjectNode rows(RecordType type, RecordRows rows, Locale locale) {
        String place = type.code() + "." + rows.key();
        ObjectNode schema = ApiJson.object().put("type", "array");
        schema.put("title", names.name(type.code(), rows.key(), locale));
        ObjectNode row = schema.putObject("items").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = row.putObject("properties");
        rows.fields().forEach(field -> properties.set(field.key(), field(place, field, locale)));
        return schema;
    }

    private ObjectNode field(String type, RecordField field, Locale locale) {
        ObjectNode schema = ApiJson.object();
        Shape shape = Shape.of(field.kind());
        ArrayNode types = schema.putArray("type");
        types.add(
                switch (shape) {
                    case TEXT -> "string";
                    case WHOLE -> "integer";
                    case NUMBER -> "number";
                    case LINES -> "array";
                });
        types.add("null");
        schema.put("title", names.name(type, field.key(), locale));
        String format = format(field.kind());
        if (format != null) {
            schema.put("format", format);
        }
        if (shape == Shape.LINES) {
            ObjectNode items = schema.putObject("items").put("type", "string");
            if (field.kind() == FieldKind.CHOICES) {
                items.set("enum", Shape.array(field.choices()));
            } else {
                schema.put("maxItems", MOST_LINES);
            }
        }
        if (shape == Shape.TEXT && field.kind() != FieldKind.CHOICE) {
            schema.put("maxLength", field.maxLength());
        }
        if (field.kind() == FieldKind.CHOICE) {
            schema.set("enum", Shape.array(field.choices()).addNull());
        }
        if (field.kind() == FieldKind.RECORD) {
            schema.put("description", "id of: " + field.choices().get(0));
        }
        schema.set("examples", ApiJson.object().arrayNode().add(RecordExamples.value(field)));
        return schema;
    }

    private static ObjectNode fixed(String type) {
        return ApiJson.object().put("type", type).put("readOnly", true);
    }

    private static @Nullable String format(FieldKind kind) {
        return switch (kind) {
            case DATE -> "date";
            case INSTANT -> "date-time";
            case PERSON, TEAM, RECORD -> "uuid";
            default -> null;
        };
    }
}
