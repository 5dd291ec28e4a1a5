package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.api.ApiClient;
import atrium.web.security.MappedHandlers.Handler;
import atrium.web.security.MarkedRecords.Made;
import atrium.web.testing.PageTest;
import atrium.web.testing.StoredRows;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every way to read × somebody from whom all fields are hidden that can be: what stands in them never comes out; and for
 * somebody else it does, so that the test would notice.
 */
@PageTest
@Import(MarkedRecords.class)
class HiddenFieldMatrixWebTests {

    private static final List<String> LISTS = List.of("account", "contact", "product", "purchase");

    @Autowired
    MockMvc web;

    @Autowired
    MarkedRecords marked;

    @Autowired
    KeyKeeping keys;

    @Autowired
    DataSource database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Viewer limited;
    Viewer open;
    Made made;

    @BeforeEach
    void recordsAreThere() {
        open = marked.somebody(false);
        limited = marked.somebody(true);
        made = marked.make(open);
    }

    @AfterEach
    void nobodyHasKeys() {
        Viewer administrator = marked.people.viewer(StandardRole.ADMINISTRATOR);
        keys.everybodys(administrator).forEach(key -> keys.revoke(key.id(), administrator));
    }

    @Test
    void whatIsHiddenComesOutOfNoHandlerAndWhatIsNotDoes() {
        Map<String, String> hidden = answers(limited);
        Map<String, String> shown = answers(open);

        assertSoftly(softly -> hidden.forEach((address, body) ->
                softly.assertThat(found(body)).as("%s", address).isNull()));
        assertThat(hidden.keySet()).hasSizeGreaterThan(150);
        assertThat(shown.entrySet().stream()
                        .filter(one -> found(one.getValue()) != null)
                        .map(Map.Entry::getKey))
                .contains(
                        "/accounts/" + made.account(),
                        "/accounts/" + made.account() + "/edit",
                        "/accounts/" + made.account() + "/peek",
                        "/accounts/" + made.account() + "/facts/industry",
                        "/accounts/" + made.account() + "/timeline",
                        "/contacts/" + made.contact(),
                        "/products/" + made.product(),
                        "/purchases/" + made.purchase(),
                        "/my-day",
                        "/accounts?columns=name,email,city",
                        "/accounts/choices?q=Larkspur",
                        "/search?q=Larkspur",
                        "/accounts/duplicates?name=Larkspur Trading",
                        "/accounts/export.csv",
                        "/api/v1/accounts/" + made.account(),
                        "/api/v1/contacts/" + made.contact(),
                        "/api/v1/contacts/" + made.contact() + "/timeline",
                        "/api/v1/purchases/" + made.purchase());
    }

    @Test
    void noSearchFindsARecordByWhatIsHidden() {
        for (String asked : List.of("zqmark", "Zqmarkingen", "99887761", "+49 711 99887762")) {
            for (String address : Stream.concat(
                            Stream.of("/search?q=", "/search/suggestions?q="),
                            LISTS.stream().map(type -> path(type) + "?q="))
                    .toList()) {
                assertThat(content(page(address + encoded(asked), limited)))
                        .as(address + asked)
                        .doesNotContain("Larkspur");
            }
        }
        assertThat(content(page("/accounts?q=zqmark", open))).contains("Larkspur Trading");
        assertThat(content(page("/search?q=zqmark", open))).contains("Larkspur Trading", "Lena Larkspur");
        assertThat(content(page("/search?q=Larkspur", limited))).contains("Larkspur Trading", "Lena Larkspur");
        assertThat(content(page("/accounts?q=Larkspur", limited))).contains("Larkspur Trading");
    }

    @Test
    void aHiddenFieldIsAskedForLikeOneThatThereIsNot() {
        ApiClient program = ApiClient.of(web, keys, limited, "*:write");
        assertSoftly(softly -> {
            for (String type : LISTS) {
                for (String field : marked.fields(type)) {
                    for (String part : parts(field)) {
                        String address = path(type) + part;
                        String unknown = unknown(field);
                        String other = path(type) + part.replace(field, unknown);
                        MockHttpServletResponse answer = page(address, limited);
                        softly.assertThat(answer.getStatus()).as("%s", address).isEqualTo(400);
                        softly.assertThat(same(content(answer), field))
                                .as("%s", address)
                                .isEqualTo(same(content(page(other, limited)), unknown));
                        String asked = address.replace("?columns=", "?fields=");
                        MockHttpServletResponse told = api(program, asked);
                        softly.assertThat(told.getStatus()).as("API %s", asked).isEqualTo(422);
                        softly.assertThat(same(content(told), field))
                                .as("API %s", asked)
                                .isEqualTo(same(content(api(program, asked.replace(field, unknown))), unknown));
                    }
                }
            }
        });
    }

    @Test
    void whatIsHiddenCantBeWritten() {
        ApiClient program = ApiClient.of(web, keys, limited, "*:write");
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (String field : marked.fields("account")) {
                String account = "/accounts/" + made.account();
                softly.assertThat(post(account + "/facts/" + field, Map.of(field, "Stolen"), limited)
                                .getStatus())
                        .as("%s", field)
                        .isEqualTo(404);
                MockHttpServletResponse refused =
                        program.send(program.request(HttpMethod.PATCH, "/api/v1" + account, "{\"" + field + "\": null}")
                                .header("If-Match", "*"));
                softly.assertThat(refused.getStatus()).as("%s", field).isEqualTo(422);
                softly.assertThat(content(refused)).as("%s", field).contains("unknown");
            }
            softly.assertThat(post("/accounts/" + made.account(), Map.of("industry", "Stolen"), limited)
                            .getStatus())
                    .isEqualTo(302);
        });
        Map<String, String> after = StoredRows.of(database);
        after.keySet().removeIf(table -> table.startsWith("api_key"));
        before.keySet().removeIf(table -> table.startsWith("api_key"));
        assertThat(after).isEqualTo(before);
    }

    private static List<String> parts(String field) {
        return List.of(
                "?filter=" + encoded(field + " is-filled"),
                "?filter=" + encoded(field + " is \"zqmark\""),
                "?sort=" + field,
                "?columns=" + field,
                "?group=" + field);
    }

    // What an answer says besides the name that was asked for and the moment.
    // Of the same length, since sentences tell the place of what is not understood.
    private static String unknown(String field) {
        return "q".repeat(field.length());
    }

    private static String same(String body, String field) {
        return body.replace(field, "…").replaceAll("data-since=\"[^\"]*\"", "").replaceAll("[A-Za-z0-9_-]{40,}", "…");
    }

    private Map<String, String> answers(Viewer viewer) {
        Map<String, String> answers = new LinkedHashMap<>();
        ApiClient program = ApiClient.of(web, keys, viewer, "*:write");
        for (Handler handler : MappedHandlers.all(requestMappingHandlerMapping)) {
            if (handler.verb().equals(HttpMethod.GET) && !handler.pattern().contains("/stream")) {
                for (String address : addresses(handler.pattern())) {
                    answers.put(address, content(handler.forKeys() ? api(program, address) : page(address, viewer)));
                }
            }
        }
        for (String address : asked()) {
            answers.put(address, content(page(address.replace(" ", "%20"), viewer)));
        }
        return answers;
    }

    private Set<String> addresses(String pattern) {
        Set<String> addresses = new LinkedHashSet<>();
        String below = pattern.replace("/api/v1", "");
        String address = pattern.replaceFirst("\\{id[^}]*}", made.under(below).toString())
                .replaceAll("\\{type[^}]*}", "account")
                .replaceAll("\\{menu[^}]*}", "columns");
        if (address.contains("{key}")) {
            marked.fields("account").forEach(key -> addresses.add(address.replace("{key}", key)));
            List.of("duplicates", "group", "quality", "employments", "bought", "owns", "address")
                    .forEach(key -> addresses.add(address.replace("{key}", key)));
        } else {
            addresses.add(address.replaceAll("\\{[^}]*}", made.account().toString()));
        }
        return addresses;
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(
                "/accounts?columns=name,email,city",
                "/accounts/choices?q=Larkspur",
                "/contacts/choices?q=Lena",
                "/search?q=Larkspur",
                "/accounts/duplicates?name=Larkspur Trading",
                "/contacts/duplicates?lastName=Larkspur&firstName=Lena",
                "/guests/choices?q=Lena",
                "/accounts/sums?columns=name,employees,revenue"));
        return asked;
    }

    private String path(String type) {
        return marked.types.of(type).orElseThrow().path();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @org.jspecify.annotations.Nullable String found(String body) {
        var found = MarkedRecords.MARK.matcher(body);
        return found.find()
                ? body.substring(Math.max(0, found.start() - 80), Math.min(body.length(), found.end() + 40))
                : null;
    }

    private MockHttpServletResponse page(String address, Viewer viewer) {
        return send(MockMvcRequestBuilders.get(URI.create(address))
                .header("Accept", "text/html")
                .with(authentication(SignedInForTests.as(viewer))));
    }

    private MockHttpServletResponse post(String address, Map<String, String> form, Viewer viewer) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(address));
        form.forEach(request::param);
        return send(request.with(authentication(SignedInForTests.as(viewer))).with(marked.people.form()));
    }

    private static MockHttpServletResponse api(ApiClient program, String address) {
        String whole = address.startsWith("/api/") ? address : "/api/v1" + address;
        return program.send(program.request(HttpMethod.GET, whole, ""));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            MvcResult result = web.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result.getAsyncResult();
            }
            return result.getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static String content(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
