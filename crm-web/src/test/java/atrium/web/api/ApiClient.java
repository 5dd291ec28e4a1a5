package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.apikeys.NewKey;
import atrium.domain.records.Viewer;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a key. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc web;
    private final String key;

    private ApiClient(MockMvc web, String key) {
        this.web = web;
        this.key = key;
    }

    /** With a new key of this person. */
    public static ApiClient of(MockMvc web, KeyKeeping keys, Viewer person, String... scopes) {
        return new ApiClient(
                web, keys.issue(new NewKey("Test", Set.of(scopes), 7), person).text());
    }

    String key() {
        return key;
    }

    /** A request with the key, and a body unless it is blank. */
    public MockHttpServletRequestBuilder request(HttpMethod method, String address, String body) {
        MockHttpServletRequestBuilder request = sign(MockMvcRequestBuilders.request(method, URI.create(address)));
        String type = method == HttpMethod.PATCH ? "application/merge-patch+json" : "application/json";
        return body.isEmpty() ? request : request.contentType(type).content(body);
    }

    MockHttpServletResponse get(String address) {
        return send(request(HttpMethod.GET, address, ""));
    }

    MockHttpServletResponse post(String address, String body) {
        return send(request(HttpMethod.POST, address, body));
    }

    MockHttpServletResponse patch(String address, String tag, String body) {
        return send(request(HttpMethod.PATCH, address, body).header("If-Match", tag));
    }

    /** Shows the key. */
    public MockHttpServletRequestBuilder sign(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + key);
    }

    /** The answer, whatever it is. */
    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** The JSON of an answer. */
    public static JsonNode json(MockHttpServletResponse answer) {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    /** The answer is a problem of this status that names the property, parameter or header. */
    static void refused(MockHttpServletResponse answer, int status, String field) {
        problem(answer, status);
        JsonNode errors = json(answer).get("errors");
        assertThat(errors)
                .as("%s", errors)
                .anyMatch(error -> error.get("field").stringValue().equals(field)
                        && !error.get("detail").stringValue().isBlank());
    }

    /** The answer is a problem of this status; the last part of its type. */
    static String problem(MockHttpServletResponse answer, int status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        return problem(answer);
    }

    /** The answer is a problem; the last part of its type. */
    static String problem(MockHttpServletResponse answer) {
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").intValue()).isEqualTo(answer.getStatus());
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem.get("type").stringValue().replace("urn:atrium:problem:", "");
    }
}
