package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ApiTest
class RecordApiWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CustomFieldKeeping custom;

    ApiClient client;

    @BeforeEach
    void aProgram() {
        client = programs.administrators();
    }

    @Test
    void aStrangerGetsAProblemAndNoSessionCounts() throws Exception {
        MockHttpServletResponse none = web.perform(get("/api/v1/accounts").with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse();
        MockHttpServletResponse wrong = web.perform(
                        get("/api/v1/accounts").header("Authorization", "Bearer atr_" + "x".repeat(43)))
                .andReturn()
                .getResponse();

        assertThat(none.getStatus()).isEqualTo(401);
        assertThat(none.getContentType()).startsWith("application/problem+json");
        assertThat(none.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"Atrium\"");
        assertThat(none.getCookies()).isEmpty();
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(ApiClient.json(none).get("type").stringValue()).isEqualTo("urn:atrium:problem:unauthenticated");
    }

    @Test
    void aRecordIsMadeReadChangedArchivedDeletedAndRestored() {
        MockHttpServletResponse made = client.post("/api/v1/accounts", """
                {"name": "Bosch", "employees": 12, "revenue": 12.50, "revenueCurrency": "EUR", "country": "DE",
                 "otherEmails": ["work: a@bosch.example", "b@bosch.example"], "owner": null, "industry": null}""");
        JsonNode account = ApiClient.json(made);
        String address = "/api/v1/accounts/" + account.get("id").stringValue();

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeader("Location")).isEqualTo(address);
        assertThat(account.get("employees").isIntegralNumber()).isTrue();
        assertThat(account.get("revenue").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(account.get("otherEmails").get(1).stringValue()).isEqualTo("b@bosch.example");
        assertThat(account.get("owner").isNull()).isTrue();
        assertThat(account.get("lifecycle").stringValue()).isEqualTo("lead");
        String seen = made.getHeader("ETag");
        assertThat(client.get(address).getHeader("ETag")).isEqualTo(seen);

        MockHttpServletResponse changed =
                client.patch(address, seen, "{\"city\": \"Kiel\", \"employees\": null, \"revenue\": 1e2}");
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(ApiClient.json(changed).get("city").stringValue()).isEqualTo("Kiel");
        assertThat(ApiClient.json(changed).get("employees").isNull()).isTrue();
        assertThat(ApiClient.json(changed).get("revenue").decimalValue()).isEqualByComparingTo("100");

        assertThat(client.patch(address, seen, "{\"city\": \"Ulm\"}").getStatus())
                .isEqualTo(412);
        assertThat(client.send(client.request(HttpMethod.PATCH, address, "{\"city\": \"Ulm\"}"))
                        .getStatus())
                .isEqualTo(428);
        assertThat(ApiClient.json(client.get(address)).get("city").stringValue())
                .isEqualTo("Kiel");

        assertThat(ApiClient.json(client.post(address + "/archive", ""))
                        .get("archived")
                        .booleanValue())
                .isTrue();
        assertThat(client.send(client.request(HttpMethod.DELETE, address, "")).getStatus())
                .isEqualTo(204);
        assertThat(client.get(address).getStatus()).isEqualTo(404);
        assertThat(client.post(address + "/restore", "").getStatus()).isEqualTo(200);
    }

    @Test
    void aListIsFilteredSortedNarrowedAndPagedThroughToItsEnd() {
        String city = "City " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            client.post("/api/v1/accounts", "{\"name\": \"Firm %d\", \"city\": \"%s\"}".formatted(i, city));
        }
        String next = "/api/v1/accounts?filter=city%20is%20%22" + city.replace(" ", "%20")
                + "%22&sort=-name&fields=city,owner&limit=2";
        StringBuilder names = new StringBuilder();
        int pages = 0;
        while (next != null) {
            JsonNode page = ApiClient.json(client.get(next));
            page.get("data").forEach(row -> names.append(row.get("name").stringValue()));
            assertThat(page.get("data").get(0).propertyNames()).containsExactly("id", "name", "city", "owner");
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            assertThat(page.get("nextAt").isNull()).isEqualTo(next == null);
            assertThat(next == null
                            || decoded(next).contains("at=" + page.get("nextAt").stringValue()))
                    .isTrue();
            pages++;
        }

        assertThat(names).hasToString("Firm 4Firm 3Firm 2Firm 1Firm 0");
        assertThat(pages).isEqualTo(3);
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    @Test
    void theDocumentDescribesWhatTheKeyMayCallAndEveryFieldThatARecordIsReadWith() {
        JsonNode document = ApiClient.json(client.get("/api/v1/openapi.json"));
        JsonNode account = ApiClient.json(client.post("/api/v1/accounts", "{\"name\": \"Described\"}"));

        assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.at("/components/schemas/Account/properties").propertyNames())
                .containsExactlyElementsOf(account.propertyNames());
        assertThat(document.at("/components/schemas/NewAccount/required").get(0).stringValue())
                .isEqualTo("name");
        assertThat(document.at("/components/schemas/AccountChanges/properties").propertyNames())
                .contains("city", "otherEmails")
                .doesNotContain("id", "archived", "changedAt");
        assertThat(document.get("paths").propertyNames())
                .contains("/accounts", "/contacts/{id}", "/products/{id}/archive", "/purchases");
        assertThat(document.at("/paths/~1accounts/post/requestBody/content/application~1json/example/name")
                        .stringValue())
                .isNotBlank();
        assertThat(document.findValues("parameters").stream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allMatch(parameter -> parameter.has("description"));
        assertThat(document.at("/paths/~1purchases").propertyNames()).containsExactlyInAnyOrder("get", "post", "put");

        ApiClient reader = programs.of(ADMINISTRATOR, "contact:read");
        JsonNode less = ApiClient.json(reader.get("/api/v1/openapi.json"));
        assertThat(less.get("paths").propertyNames()).allMatch(path -> path.startsWith("/contacts"));
        assertThat(less.get("paths"))
                .allSatisfy(path -> assertThat(path.propertyNames()).containsExactly("get"));
    }

    @Test
    void aFieldThatTheCompanyAddsIsThereAtOnceAndGoneWhenItIsRemoved() {
        Viewer administrator = people.viewer(ADMINISTRATOR);
        CustomField seats = custom.add(
                "account", Map.of("customLabel", "Seats " + UUID.randomUUID(), "customKind", "number"), administrator);
        String body = "{\"name\": \"Roomy\", \"%s\": 12.5}".formatted(seats.key());
        MockHttpServletResponse made = client.post("/api/v1/accounts", body);

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(ApiClient.json(made).get(seats.key()).decimalValue()).isEqualByComparingTo("12.5");
        String list = "/api/v1/accounts?fields=" + seats.key() + "&filter=" + seats.key() + "%20is%2012.5";
        JsonNode row = ApiClient.json(client.get(list)).get("data").get(0);
        assertThat(row.propertyNames()).containsExactly("id", "name", seats.key());
        assertThat(row.get(seats.key()).isNumber()).isTrue();
        assertThat(ApiClient.json(client.get("/api/v1/openapi.json"))
                        .at("/components/schemas/NewAccount/properties/" + seats.key() + "/title")
                        .stringValue())
                .isEqualTo(seats.label());

        custom.remove(seats.id(), administrator);
        assertThat(client.post("/api/v1/accounts", body).getStatus()).isEqualTo(422);
        assertThat(client.get(list).getStatus()).isEqualTo(422);
        assertThat(ApiClient.json(client.get(made.getHeader("Location"))).has(seats.key()))
                .isFalse();
    }

    @Test
    void everyTypeIsListedAndReadInTheSameWay() {
        JsonNode product = ApiClient.json(client.post("/api/v1/products", "{\"name\": \"Pump\"}"));
        JsonNode contact =
                ApiClient.json(client.post("/api/v1/contacts", "{\"lastName\": \"Kern\", \"account\": null}"));

        assertThat(product.get("kind").stringValue()).isEqualTo("good");
        assertThat(contact.get("lastName").stringValue()).isEqualTo("Kern");
        for (String path : new String[] {"accounts", "contacts", "products", "purchases"}) {
            MockHttpServletResponse list = client.get("/api/v1/" + path + "?limit=200");
            assertThat(list.getStatus()).as(path).isEqualTo(200);
            assertThat(ApiClient.json(list).get("data").isArray()).isTrue();
        }
    }

    @Test
    void aRecordThatWasNotChangedIsNotSentTwice() {
        MockHttpServletResponse made = client.post("/api/v1/accounts", "{\"name\": \"Still\"}");
        MockHttpServletResponse again = client.send(client.request(HttpMethod.GET, made.getHeader("Location"), "")
                .header("If-None-Match", made.getHeader("ETag")));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }
}
