package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.apikeys.KeyScopes;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.api.ApiClient;
import atrium.web.security.MappedHandlers.Handler;
import atrium.web.testing.PageTest;
import atrium.web.testing.StoredRows;
import atrium.web.testing.TestPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every handler of the API × every role × scopes: a key opens what both allow, and a refused call changes nothing. */
@PageTest
class KeyPermissionMatrixWebTests {

    private static final List<Set<String>> SCOPES =
            List.of(Set.of("*:write"), Set.of("*:read"), Set.of("account:read", "contact:write"));

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    KeyKeeping keys;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    DataSource database;

    List<Handler> handlers;

    @BeforeEach
    void everybodyIsThere() {
        handlers = MappedHandlers.ofApi(requestMappingHandlerMapping);
        for (StandardRole role : StandardRole.values()) {
            people.viewer(role);
        }
    }

    @AfterEach
    void nobodyHasKeys() {
        Viewer administrator = people.viewer(StandardRole.ADMINISTRATOR);
        keys.everybodys(administrator).forEach(key -> keys.revoke(key.id(), administrator));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOpensWhatItsScopesAndTheRoleAllowAndNothingElse(StandardRole role) {
        assertThat(handlers).hasSizeGreaterThan(20);
        for (Set<String> scopes : SCOPES) {
            Viewer narrowed = new KeyScopes(scopes).narrow(people.viewer(role), UUID.randomUUID());
            ApiClient client = ApiClient.of(web, keys, people.viewer(role), scopes.toArray(String[]::new));
            Map<String, String> before = stored();
            assertSoftly(softly -> {
                for (Handler handler : handlers) {
                    int status = client.send(client.sign(request(handler, UUID.randomUUID())))
                            .getStatus();
                    if (handler.permission().allows(narrowed)) {
                        softly.assertThat(status)
                                .as("%s as %s with %s", handler, role, scopes)
                                .isNotIn(401, 403, 500);
                    } else {
                        softly.assertThat(status)
                                .as("%s as %s with %s", handler, role, scopes)
                                .isEqualTo(403);
                    }
                }
            });
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    void aStrangerOrSomebodyWithASessionAloneGetsAProblemAndChangesNothing() {
        Map<String, String> before = stored();
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                MockHttpServletResponse answer =
                        answer(request(handler, UUID.randomUUID()).with(people.as(StandardRole.ADMINISTRATOR)));
                softly.assertThat(answer.getStatus()).as("%s", handler).isEqualTo(401);
                softly.assertThat(answer.getContentType()).as("%s", handler).startsWith("application/problem+json");
                softly.assertThat(answer.getHeader("X-Content-Type-Options"))
                        .as("%s", handler)
                        .isEqualTo("nosniff");
                softly.assertThat(answer.getHeader("Content-Security-Policy"))
                        .as("%s", handler)
                        .contains("default-src 'none'");
            }
        });
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theDocumentDescribesEveryHandlerAndShowsABodyForEachThatTakesOne() {
        ApiClient client = ApiClient.of(web, keys, people.viewer(StandardRole.ADMINISTRATOR), "*:write");
        JsonNode paths = ApiClient.json(client.send(client.request(HttpMethod.GET, "/api/v1/openapi.json", "")))
                .get("paths");
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                String path = handler.pattern().substring("/api/v1".length());
                JsonNode operation = paths.path(path).path(handler.verb().name().toLowerCase(Locale.ROOT));
                softly.assertThat(operation.has("operationId") || path.equals("/openapi.json"))
                        .as("%s", handler)
                        .isTrue();
                operation
                        .at("/requestBody/content")
                        .forEachEntry((type, body) -> softly.assertThat(type.startsWith("multipart/")
                                        || !body.path("example").isEmpty())
                                .as("%s", handler)
                                .isTrue());
            }
        });
    }

    @Test
    void aKeyOpensNoPage() {
        ApiClient client = ApiClient.of(web, keys, people.viewer(StandardRole.ADMINISTRATOR), "*:write");
        assertSoftly(softly -> {
            for (Handler handler : MappedHandlers.ofPages(requestMappingHandlerMapping)) {
                if (!handler.permission().openToAll()) {
                    softly.assertThat(client.send(client.sign(handler.request().with(people.form())))
                                    .getRedirectedUrl())
                            .as("%s", handler)
                            .contains("/sign-in");
                }
            }
        });
    }

    @Test
    void aForeignRecordLooksLikeNoneInEveryHandlerAndStaysAsItIs() {
        ApiClient owner = ApiClient.of(web, keys, people.viewer(StandardRole.ADMINISTRATOR), "*:write");
        Viewer rep = people.viewer(StandardRole.SALES_REP);
        ApiClient stranger = ApiClient.of(web, keys, rep, "*:write");
        UUID account = made(owner, "/api/v1/accounts", "{\"name\": \"Foreign\"}");
        UUID contact = made(owner, "/api/v1/contacts", "{\"lastName\": \"Foreign\"}");
        UUID purchase = made(owner, "/api/v1/purchases", """
                {"source": "Foreign", "orderNumber": "%s", "account": "%s", "lines": [{"text": "A", "unitPrice": 1}]}
                """.formatted(UUID.randomUUID(), account));
        Map<String, UUID> foreign =
                Map.of("/api/v1/accounts", account, "/api/v1/contacts", contact, "/api/v1/purchases", purchase);
        Map<String, String> before = stored();
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = foreign.entrySet().stream()
                        .filter(one -> handler.under(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
                if (id != null && handler.permission().allows(rep)) {
                    softly.assertThat(stranger.send(
                                            stranger.sign(request(handler, id).header("If-Match", "*")))
                                    .getStatus())
                            .as("%s", handler)
                            .isEqualTo(404);
                }
            }
        });
        assertThat(stored()).isEqualTo(before);
    }

    private static UUID made(ApiClient client, String address, String body) {
        MockHttpServletResponse answer = client.send(client.request(HttpMethod.POST, address, body));
        return UUID.fromString(ApiClient.json(answer).get("id").stringValue());
    }

    private static MockHttpServletRequestBuilder request(Handler handler, UUID id) {
        MockHttpServletRequestBuilder request = handler.request(id);
        return handler.changes() ? request.contentType("application/json").content("{}") : request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    // That a key was used is noted when the call is refused, too.
    private Map<String, String> stored() {
        Map<String, String> rows = new HashMap<>(StoredRows.of(database));
        rows.remove("api_key");
        return rows;
    }
}
