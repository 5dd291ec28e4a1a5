package atrium.web.api;

import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The calls of the API, as its OpenAPI document describes them. */
@Component
public class ApiCalls {

    private final OpenApi document;

    ApiCalls(OpenApi document) {
        this.document = document;
    }

    /** All that a key of this person may call at most, in the order of the document. */
    public List<ApiCall> of(Viewer person) {
        List<ApiCall> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.of(person).get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                calls.add(call(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
        return calls;
    }

    private static ApiCall call(String path, String method, JsonNode operation) {
        Map.Entry<String, JsonNode> body = operation.at("/requestBody/content").properties().stream()
                .findFirst()
                .orElse(null);
        JsonNode example = body == null ? null : body.getValue().get("example");
        return new ApiCall(
                operation.get("operationId").asString(),
                operation.at("/tags/0").asString(),
                method.toUpperCase(Locale.ROOT),
                ApiSecurity.ROOT + path,
                operation.get("summary").asString(),
                operation.get("parameters").valueStream().map(ApiCalls::part).toList(),
                body == null ? null : body.getKey(),
                example == null ? null : ApiJson.pretty(example));
    }

    private static ApiCall.Part part(JsonNode parameter) {
        String name = parameter.get("name").asString();
        boolean required = parameter.get("required").asBoolean();
        JsonNode meaning = parameter.get("description");
        return new ApiCall.Part(
                name,
                parameter.get("in").asString(),
                required,
                required && name.equals("If-Match") ? "*" : "",
                meaning == null ? null : meaning.asString());
    }
}
