package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the document says can be sent, sent wrongly: every answer is a record or a problem that names something. */
@ApiTest
class ApiFuzzWebTests {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "123456789012345678901234567890",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\udc00\"",
            "\"' OR 1=1 --\"",
            "\"" + "9".repeat(30_000) + "\"",
            "[]",
            "[null, {}]",
            "[\"" + "a\", \"".repeat(40) + "\"]",
            "{\"a\": {\"b\": [1]}}");

    private static final List<String> WORDS = List.of(
            "", " ", "x", "-", ",", "'", "\"", "(", "\0", "%", "name;select pg_sleep(5)--", "n~~~", "9".repeat(5000));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    @Test
    void noPropertyIsAnsweredByAFailureWhateverItHolds() {
        JsonNode document = ApiClient.json(client().get("/api/v1/openapi.json"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode post = path.getValue().get("post");
            JsonNode sent = post == null ? null : post.at("/requestBody/content/application~1json/schema/$ref");
            if (sent != null && sent.isString() && changed(document, path.getKey())) {
                JsonNode properties = document.at(sent.stringValue().substring(1) + "/properties");
                wrong.addAll(bodies("/api/v1" + path.getKey(), properties));
            }
        }
        assertSoftly(softly -> softly.assertThat(wrong).isEmpty());
    }

    @Test
    void noPropertyOfALineIsAnsweredByAFailureWhateverItHolds() {
        ApiClient client = client();
        JsonNode line = ApiClient.json(client.get("/api/v1/openapi.json"))
                .at("/components/schemas/PurchaseChanges/properties/lines/items/properties");
        String customer = ApiClient.json(client.post("/api/v1/accounts", "{\"name\": \"Fuzz\"}"))
                .get("id")
                .stringValue();
        List<String> wrong = new ArrayList<>();
        for (String property : line.propertyNames()) {
            for (String value : VALUES) {
                String body =
                        "{\"source\": \"Fuzz\", \"orderNumber\": \"%s\", \"account\": \"%s\", \"lines\": [{\"%s\": %s}]}"
                                .formatted(UUID.randomUUID(), customer, property, value);
                check(client.post("/api/v1/purchases", body), "POST " + body, wrong);
            }
        }
        assertThat(line.propertyNames()).isNotEmpty();
        assertSoftly(softly -> softly.assertThat(wrong).isEmpty());
    }

    @Test
    void noParameterIsAnsweredByAFailureWhateverItHolds() {
        JsonNode document = ApiClient.json(client().get("/api/v1/openapi.json"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            List<String> parameters = path.getValue()
                    .at("/get/parameters")
                    .valueStream()
                    .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                    .map(parameter -> parameter.get("name").stringValue())
                    .toList();
            if (!parameters.isEmpty()) {
                ApiClient client = client();
                String address = address(path.getKey(), document, client);
                parameters.forEach(name -> ask(client, address + "?" + name + "=", wrong));
            }
        }
        assertSoftly(softly -> softly.assertThat(wrong).isEmpty());
    }

    @Test
    void noItemOfABulkRequestIsAnsweredByAFailureWhateverItHolds() {
        JsonNode document = ApiClient.json(client().get("/api/v1/openapi.json"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            if (path.getKey().endsWith("/bulk")) {
                ApiClient client = client();
                String schema = path.getValue()
                        .at("/post/requestBody/content/application~1json/schema/$ref")
                        .stringValue();
                JsonNode properties = document.at(schema.substring(1).replace("Bulk", "Item") + "/properties");
                for (JsonNode op : properties.at("/op/enum")) {
                    for (String property : properties.propertyNames()) {
                        results(client, "/api/v1" + path.getKey(), op.stringValue(), property, wrong);
                    }
                }
            }
        }
        assertSoftly(softly -> softly.assertThat(wrong).isEmpty());
    }

    private static void results(ApiClient client, String address, String op, String property, List<String> wrong) {
        String items = VALUES.stream()
                .map(value -> property.equals("op")
                        ? "{\"op\": " + value + "}"
                        : "{\"op\": \"" + op + "\", \"" + property + "\": " + value + "}")
                .collect(Collectors.joining(","));
        JsonNode answer = ApiClient.json(client.post(address, "{\"items\": [" + items + "]}"));
        if (answer.path("results").size() != VALUES.size()) {
            wrong.add(address + " " + op + " " + property + ": " + answer);
        }
        for (JsonNode result : answer.path("results")) {
            int status = result.get("status").intValue();
            if (status != 422 && status != 428 || result.at("/problem/errors").isEmpty()) {
                wrong.add(address + " " + op + " " + property + ": " + result);
            }
        }
    }

    private static boolean changed(JsonNode document, String path) {
        return document.get("paths").path(path + "/{id}").has("patch");
    }

    private static void ask(ApiClient client, String address, List<String> wrong) {
        for (String word : WORDS) {
            String asked = address + URLEncoder.encode(word, StandardCharsets.UTF_8);
            check(client.get(asked), "GET " + asked, wrong);
        }
    }

    // Of a record where one is needed.
    private static String address(String path, JsonNode document, ApiClient client) {
        int id = path.indexOf("/{id}");
        if (id < 0) {
            return "/api/v1" + path;
        }
        String list = path.substring(0, id);
        String body = document.get("paths")
                .get(list)
                .at("/post/requestBody/content/application~1json/example")
                .toString();
        MockHttpServletResponse made = client.post("/api/v1" + list, body);
        assertThat(made.getStatus()).as("%s", ApiClient.json(made)).isEqualTo(201);
        return made.getHeader("Location") + path.substring(id + "/{id}".length());
    }

    private List<String> bodies(String address, JsonNode properties) {
        List<String> wrong = new ArrayList<>();
        ApiClient maker = client();
        ApiClient changer = client();
        String customer = ApiClient.json(maker.post("/api/v1/accounts", "{\"name\": \"Fuzz\"}"))
                .get("id")
                .stringValue();
        MockHttpServletResponse made =
                maker.post(address, whole(properties, customer).toString());
        assertThat(made.getStatus()).as("%s", ApiClient.json(made)).isEqualTo(201);
        for (String property : properties.propertyNames()) {
            for (String value : VALUES) {
                ObjectNode base = whole(properties, customer).without(property);
                String body = "{\"" + property + "\": " + value + "}";
                String more = base.isEmpty()
                        ? body
                        : body.substring(0, body.length() - 1) + ", "
                                + base.toString().substring(1);
                check(maker.post(address, more), "POST " + address + body, wrong);
                check(
                        changer.patch(String.valueOf(made.getHeader("Location")), "*", body),
                        "PATCH " + address + body,
                        wrong);
            }
        }
        return wrong;
    }

    // As much as a record of the type must have.
    private static ObjectNode whole(JsonNode properties, String customer) {
        ObjectNode whole = JSON.createObjectNode();
        if (!properties.has("orderNumber")) {
            return whole.put(properties.has("name") ? "name" : "lastName", "Fuzz");
        }
        whole.put("source", "Fuzz")
                .put("orderNumber", UUID.randomUUID().toString())
                .put("account", customer);
        whole.putArray("lines").addObject().put("text", "Hose").put("unitPrice", 5);
        return whole;
    }

    private static void check(MockHttpServletResponse answer, String request, List<String> wrong) {
        int status = answer.getStatus();
        boolean right = status == 200 || status == 201;
        if (!right) {
            JsonNode errors = ApiClient.json(answer) instanceof ObjectNode problem ? problem.get("errors") : null;
            right = (status == 409 || status == 422)
                    && String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                    && errors != null
                    && !errors.isEmpty();
        }
        if (!right) {
            wrong.add(status + " " + request.substring(0, Math.min(200, request.length())));
        }
    }

    private ApiClient client() {
        return programs.administrators();
    }
}
