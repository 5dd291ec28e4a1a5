package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** What one key may do with records of one type, while the document is written. */
final class TypeDescription {

    private final StateDesk desk;
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final Viewer viewer;
    private final MessageSource texts;

    TypeDescription(StateDesk desk, ObjectNode paths, ObjectNode schemas, Viewer viewer, MessageSource texts) {
        this.desk = desk;
        this.paths = paths;
        this.schemas = schemas;
        this.viewer = viewer;
        this.texts = texts;
    }

    StateDesk desk() {
        return desk;
    }

    Viewer viewer() {
        return viewer;
    }

    boolean may(Act act) {
        return viewer.may(act, desk.type().code());
    }

    /** Name of the type's schema. */
    String name() {
        String code = desk.type().code();
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    void schema(String name, ObjectNode schema) {
        schemas.set(name, schema);
    }

    /**
     * Adds an operation; its sentence stands under {@code api.operation.<verb>}, those of its parameters under
     * {@code api.parameter.<name>}.
     *
     * @param below what its address adds to the type's path
     */
    Operation operation(HttpMethod method, String below, String verb) {
        String path = desk.type().path() + below;
        ObjectNode item = paths.get(path) instanceof ObjectNode there ? there : paths.putObject(path);
        ObjectNode json = item.putObject(method.name().toLowerCase(Locale.ROOT));
        json.put("operationId", verb + name());
        json.put("summary", text("api.operation." + verb));
        json.putArray("tags").add(text("record." + desk.type().code() + ".many"));
        return new Operation(json, name -> texts.getMessage("api.parameter." + name, null, null, viewer.locale()));
    }

    private String text(String key) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
