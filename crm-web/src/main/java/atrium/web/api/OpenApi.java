package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import atrium.web.records.StateDesk;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API as an OpenAPI 3.1 document: what one key may call, with the fields that there are at this moment. */
@Component
class OpenApi {

    private final List<StateDesk> desks;
    private final FieldSchemas fields;
    private final RecordUpserts upserts;
    private final MessageSource texts;

    OpenApi(List<StateDesk> desks, FieldSchemas fields, RecordUpserts upserts, MessageSource texts) {
        this.desks = desks;
        this.fields = fields;
        this.upserts = upserts;
        this.texts = texts;
    }

    ObjectNode of(Viewer viewer) {
        ObjectNode document = ApiJson.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Atrium")
                .put("version", "1")
                .put("description", text("api.document", viewer.locale()));
        document.putArray("servers").addObject().put("url", ApiSecurity.ROOT);
        document.putArray("security").addObject().putArray("key");
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("Problem", problem());
        for (StateDesk desk : desks) {
            if (viewer.may(Act.READ, desk.type().code())) {
                describe(desk, paths, schemas, viewer);
            }
        }
        return document;
    }

    private void describe(StateDesk desk, ObjectNode paths, ObjectNode schemas, Viewer viewer) {
        RecordType type = desk.type();
        String name = name(type);
        schemas.set(name, fields.whole(type, viewer.locale()));
        ObjectNode list = paths.putObject(type.path());
        ObjectNode one = paths.putObject(type.path() + "/{id}");
        OpenApiOperations operations =
                new OpenApiOperations(name, text("record." + type.code() + ".many", viewer.locale()));
        list.set("get", operations.list());
        one.set("get", operations.read());
        if (viewer.may(Act.DELETE, type.code())) {
            one.set("delete", operations.delete());
        }
        if (viewer.may(Act.EDIT, type.code())) {
            paths.putObject(type.path() + "/{id}/archive").set("post", operations.archive());
            paths.putObject(type.path() + "/{id}/restore").set("post", operations.restore());
        }
        if (desk instanceof RecordDesk writable) {
            schemas.set(name + "Changes", fields.sent(type, viewer.locale()));
            ObjectNode fresh = fields.sent(type, viewer.locale());
            if (!writable.demanded().isEmpty()) {
                writable.demanded().stream().sorted().forEach(fresh.putArray("required")::add);
            }
            schemas.set("New" + name, fresh);
            if (viewer.may(Act.CREATE, type.code())) {
                list.set("post", operations.create());
                upserts.key(type.code()).ifPresent(key -> list.set("put", operations.upsert(key)));
            }
            if (viewer.may(Act.EDIT, type.code())) {
                one.set("patch", operations.patch());
            }
        }
    }

    private static ObjectNode problem() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode types = properties.putObject("type").put("type", "string").putArray("enum");
        for (ProblemKind kind : ProblemKind.values()) {
            types.add(kind.type().toString());
        }
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("instance").put("type", "string");
        ObjectNode error = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode parts = error.putObject("properties");
        List.of("field", "code", "detail").forEach(part -> parts.putObject(part).put("type", "string"));
        return schema;
    }

    private static String name(RecordType type) {
        return type.code().substring(0, 1).toUpperCase(Locale.ROOT)
                + type.code().substring(1);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
