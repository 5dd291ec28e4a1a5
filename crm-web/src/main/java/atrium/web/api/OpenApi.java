package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API as an OpenAPI 3.1 document: what one key may call, with the fields that there are at this moment. */
@Component
class OpenApi {

    private final List<StateDesk> desks;
    private final List<ApiRoom> rooms;
    private final MessageSource texts;

    OpenApi(List<StateDesk> desks, RecordTypes types, List<ApiRoom> rooms, MessageSource texts) {
        this.desks = desks.stream()
                .sorted(Comparator.comparing(desk -> types.all().indexOf(desk.type())))
                .toList();
        this.rooms = rooms;
        this.texts = texts;
    }

    ObjectNode of(Viewer viewer) {
        ObjectNode document = ApiJson.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Atrium")
                .put("version", "1")
                .put("description", texts.getMessage("api.document", null, viewer.locale()));
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
        schemas.set("FieldError", error());
        for (StateDesk desk : desks) {
            if (viewer.may(Act.READ, desk.type().code())) {
                TypeDescription type = new TypeDescription(desk, paths, schemas, viewer, texts);
                rooms.stream().filter(room -> room.handler(desk).isPresent()).forEach(room -> room.describe(type));
            }
        }
        return document;
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
        properties.putObject("errors").put("type", "array").set("items", Operation.ref("FieldError"));
        return schema;
    }

    private static ObjectNode error() {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode parts = schema.putObject("properties");
        List.of("field", "code", "detail").forEach(part -> parts.putObject(part).put("type", "string"));
        schema.putArray("required").add("field").add("code").add("detail");
        return schema;
    }
}
