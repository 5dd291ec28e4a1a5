package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a request, the answer is a problem that names it, and nothing is changed. */
@ApiTest
class ApiProblemsWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    ApiClient client;

    @BeforeEach
    void aProgram() {
        client = programs.administrators();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "type",
                "archived",
                "createdAt",
                "changedAt",
                "version",
                "role",
                "admin",
                "ownerId",
                "teamId",
                "tenantId",
                "createdBy",
                "password",
                "deletedAt",
                "name2",
                "__proto__",
                "x_none",
                "class.name"
            })
    void whatIsNoFieldIsRefusedByItsName(String property) {
        refused(client.post("/api/v1/accounts", "{\"name\": \"A\", \"" + property + "\": \"x\"}"), 422, property);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "name, 5",
                "name, true",
                "name, [\"a\"]",
                "name, {\"a\": 1}",
                "name, null",
                "name, \"\"",
                "name, \"\\u0000\"",
                "name, \"\\ud800\"",
                "employees, \"12\"",
                "employees, 12.5",
                "employees, -1",
                "employees, 99999999999999999999",
                "revenue, \"1\"",
                "revenue, 1e999999999",
                "revenue, 1e-999999999",
                "founded, \"1886\"",
                "otherEmails, \"a@b.example\"",
                "otherEmails, [\"a@b.example\\nc@d.example\"]",
                "otherEmails, [5]",
                "email, \"nobody\"",
                "country, \"Atlantis\"",
                "lifecycle, \"king\"",
                "owner, \"me\"",
                "owner, \"00000000-0000-0000-0000-000000000000\"",
                "parent, \"00000000-0000-0000-0000-000000000000\""
            })
    void aValueOfTheWrongKindIsRefusedAtItsField(String field, String value) {
        String name = field.equals("name") ? "" : "\"name\": \"A\", ";
        refused(client.post("/api/v1/accounts", "{" + name + "\"" + field + "\": " + value + "}"), 422, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}x", "{\"name\": \"A\", \"name\": \"B\"}", "{'name': 1}", "nothing", "{\"a\": 01}"})
    void aBodyThatIsNoJsonIsUnreadable(String body) {
        MockHttpServletResponse answer = client.send(client.request(HttpMethod.POST, "/api/v1/accounts", "")
                .contentType("application/json")
                .content(body));
        assertThat(answer.getStatus()).isIn(400, 422);
        problem(answer);
    }

    @Test
    void hugeAndDeepBodiesAndOnesOfOtherKindsAreRefused() {
        assertThat(client.post("/api/v1/accounts", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                        .getStatus())
                .isEqualTo(413);
        assertThat(client.post("/api/v1/accounts", "{\"name\": " + "[".repeat(100_000))
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.post("/api/v1/accounts", "[]").getStatus()).isEqualTo(422);
        MockHttpServletResponse text = client.send(client.request(HttpMethod.POST, "/api/v1/accounts", "")
                .contentType("text/plain")
                .content("{\"name\": \"A\"}"));
        assertThat(text.getStatus()).isEqualTo(415);
        problem(text);
    }

    @Test
    void formsWithFilesAndStrangeAddressesAreProblemsBeforeAnybodyReadsThem() {
        MockHttpServletResponse form = client.send(client.request(HttpMethod.POST, "/api/v1/accounts", "")
                .contentType("multipart/form-data; boundary=x")
                .content("--x--"));
        assertThat(problem(form, 415)).isEqualTo("unsupported-media-type");
        assertThat(problem(client.get("/api/v1/accounts;a=b"), 404)).isEqualTo("not-found");
        assertThat(problem(client.get("/api/v1/accounts/%2e%2e/x"), 404)).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml;q=1", "image/*", "nonsense", "application/json;q=0"})
    void answersAreJsonWhateverIsWanted(String wanted) {
        for (String address : List.of("/api/v1/accounts", "/api/v1/openapi.json", "/api/v1/nothing")) {
            MockHttpServletResponse answer =
                    client.send(client.request(HttpMethod.GET, address, "").header("Accept", wanted));
            assertThat(answer.getStatus()).isIn(200, 404);
            assertThat(answer.getContentType()).startsWith("application/").contains("json");
        }
    }

    @Test
    void unknownAddressesAndMethodsAreProblemsToo() {
        assertThat(problem(client.get("/api/v1/nothing"), 404)).isEqualTo("not-found");
        assertThat(problem(client.get("/api/v2"), 404)).isEqualTo("not-found");
        assertThat(problem(client.get("/api/v1/accounts/no-id"), 404)).isEqualTo("not-found");
        assertThat(problem(client.get("/api/v1/accounts/" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");
        MockHttpServletResponse all = client.send(client.request(HttpMethod.DELETE, "/api/v1/accounts", ""));
        assertThat(problem(all, 405)).isEqualTo("method-not-allowed");
        assertThat(all.getHeader("Allow")).contains("GET").contains("POST");
    }

    @Test
    void aKeyIsToldWhetherItsScopesOrTheRoleOfItsPersonAreTooSmall() {
        ApiClient reader = programs.of(ADMINISTRATOR, "account:read");
        ApiClient executive = programs.of(EXECUTIVE, "*:write");

        MockHttpServletResponse beyond = reader.post("/api/v1/accounts", "{\"name\": \"A\"}");
        assertThat(problem(beyond, 403)).isEqualTo("insufficient-scope");
        assertThat(beyond.getHeader("WWW-Authenticate")).contains("insufficient_scope");
        assertThat(problem(reader.get("/api/v1/contacts"), 403)).isEqualTo("insufficient-scope");
        assertThat(problem(executive.post("/api/v1/accounts", "{\"name\": \"A\"}"), 403))
                .isEqualTo("not-permitted");
    }

    @Test
    void aValueThatOnlyOneRecordMayHaveIsAConflict() {
        String body = "{\"name\": \"A\", \"externalId\": \"" + UUID.randomUUID() + "\"}";
        assertThat(client.post("/api/v1/accounts", body).getStatus()).isEqualTo(201);
        MockHttpServletResponse taken = client.post("/api/v1/accounts", body);
        assertThat(problem(taken, 409)).isEqualTo("conflict");
        refused(taken, 409, "externalId");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, limit=0",
        "limit, limit=201",
        "limit, limit=x",
        "sort, sort=name;select%20pg_sleep(5)--",
        "sort, sort=nothing",
        "fields, fields=nothing",
        "filter, filter=password%20is%20x",
        "filter, filter=(",
        "at, at=nowhere",
        "archived, archived=perhaps",
        "view, view=all",
        "q, q=%00"
    })
    void aListSaysWhichPartOfItsAddressItCantTake(String field, String query) {
        refused(client.get("/api/v1/accounts?" + query), 422, field);
    }

    @Test
    void fiveTimesTheSameRequestAtOnceMakesOneRecord() {
        String name = UUID.randomUUID().toString();
        List<CompletableFuture<MockHttpServletResponse>> sent = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> create(name, "Only one " + name)))
                .toList();
        List<MockHttpServletResponse> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.getStatus() == 201);
        assertThat(answers.stream().map(answer -> answer.getHeader("Location")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.getHeader("Idempotency-Replayed") == null))
                .hasSize(1);
        JsonNode found = ApiClient.json(client.get("/api/v1/accounts?filter=name%20contains%20%22" + name + "%22"));
        assertThat(found.get("data")).hasSize(1);

        refused(create(name, "Another"), 422, "Idempotency-Key");
        refused(create("with space", "Another"), 422, "Idempotency-Key");
    }

    @Test
    void aRefusedRequestMayBeSentAgainUnderItsName() {
        String name = UUID.randomUUID().toString();
        assertThat(create(name, "").getStatus()).isEqualTo(422);
        assertThat(create(name, "Right").getStatus()).isEqualTo(201);
    }

    @Test
    void aKeyThatSendsTooMuchIsToldWhenToGoOn() {
        MockHttpServletResponse answer = client.get("/api/v1/nothing");
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"key\";q=1200;w=60");
        assertThat(answer.getHeader("RateLimit")).startsWith("\"key\";r=1199;t=");
        for (int i = 0; i < 20_000 && answer.getStatus() != 429; i++) {
            answer = client.get("/api/v1/nothing");
        }
        assertThat(problem(answer, 429)).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isPositive();
    }

    private MockHttpServletResponse create(String name, String account) {
        return client.send(client.request(HttpMethod.POST, "/api/v1/accounts", "{\"name\": \"" + account + "\"}")
                .header("Idempotency-Key", name));
    }
}
