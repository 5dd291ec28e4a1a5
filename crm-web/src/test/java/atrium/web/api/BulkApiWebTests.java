package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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

/** Each item of a bulk request is carried out, or refused, as if it had been sent alone. */
@ApiTest
class BulkApiWebTests {

    private static final String BULK = "/api/v1/accounts/bulk";

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    ApiClient client;
    String mark;

    @BeforeEach
    void aProgram() {
        client = programs.administrators();
        mark = UUID.randomUUID().toString();
    }

    @Test
    void everyKindOfItemIsCarriedOutInTheOrderSent() {
        JsonNode there = ApiClient.json(client.post("/api/v1/accounts", "{\"name\": \"There " + mark + "\"}"));
        String id = there.get("id").stringValue();
        String tag = client.get("/api/v1/accounts/" + id).getHeader("ETag").replace("\"", "\\\"");

        JsonNode answer = sent("""
                {"op": "create", "record": {"name": "New", "employees": 12, "revenue": 12.50, "revenueCurrency": "EUR"}},
                {"op": "update", "id": "%1$s", "ifMatch": "%2$s", "record": {"city": "Kiel"}},
                {"op": "update", "id": "%1$s", "ifMatch": "%2$s", "record": {"city": "Ulm"}},
                {"op": "upsert", "record": {"externalId": "%3$s", "name": "Known"}},
                {"op": "upsert", "record": {"externalId": "%3$s", "city": "Bilbao"}},
                {"op": "archive", "id": "%1$s"},
                {"op": "delete", "id": "%1$s"},
                {"op": "restore", "id": "%1$s"}
                """.formatted(id, tag, mark));

        assertThat(statuses(answer)).isEqualTo("201 200 412 201 200 200 204 200");
        assertThat(answer.get("failed").intValue()).isEqualTo(1);
        JsonNode results = answer.get("results");
        assertThat(results.get(2).at("/problem/type").stringValue())
                .isEqualTo("urn:atrium:problem:precondition-failed");
        assertThat(results.get(4).get("id")).isEqualTo(results.get(3).get("id"));
        MockHttpServletResponse known =
                client.get("/api/v1/accounts/" + results.get(3).get("id").stringValue());
        assertThat(ApiClient.json(known).get("name").stringValue()).isEqualTo("Known");
        assertThat(ApiClient.json(known).get("city").stringValue()).isEqualTo("Bilbao");
        assertThat(known.getHeader("ETag")).isEqualTo(results.get(4).get("etag").stringValue());
        assertThat(results.get(6).has("etag")).isFalse();
        assertThat(ApiClient.json(client.get("/api/v1/accounts/" + id))
                        .get("city")
                        .stringValue())
                .isEqualTo("Kiel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "op | {\"record\": {\"name\": \"A\"}} | 422",
                "op | {\"op\": \"merge\", \"id\": \"x\"} | 422",
                "op | {\"op\": 5} | 422",
                "name | {\"op\": \"create\", \"record\": {}} | 422",
                "employees | {\"op\": \"create\", \"record\": {\"name\": \"A\", \"employees\": \"many\"}} | 422",
                "owner | {\"op\": \"create\", \"record\": {\"name\": \"A\", \"owner\": \"me\"}} | 422",
                "version | {\"op\": \"create\", \"record\": {\"name\": \"A\", \"version\": 1}} | 422",
                "record | {\"op\": \"create\"} | 422",
                "record | {\"op\": \"create\", \"record\": [1]} | 422",
                "id | {\"op\": \"create\", \"id\": \"x\", \"record\": {\"name\": \"A\"}} | 422",
                "id | {\"op\": \"archive\"} | 422",
                "id | {\"op\": \"archive\", \"id\": \"x\"} | 422",
                "ifMatch | {\"op\": \"update\", \"id\": \"0197a3c0-0000-7000-8000-000000000000\", \"record\": {}} | 428",
                "ifMatch | {\"op\": \"delete\", \"id\": \"0197a3c0-0000-7000-8000-000000000000\", \"ifMatch\": 5} | 422",
                "externalId | {\"op\": \"upsert\", \"record\": {\"name\": \"A\"}} | 422",
                "externalId | {\"op\": \"upsert\", \"record\": {\"name\": \"A\", \"externalId\": null}} | 422",
                "idempotencyKey | {\"op\": \"create\", \"idempotencyKey\": \"a b\", \"record\": {\"name\": \"A\"}} | 422",
                "`` | 17 | 422",
                "`` | null | 422",
                "`` | [] | 422"
            })
    void aBadItemIsToldWhatIsWrongAndHarmsNoOther(String field, String item, int status) {
        JsonNode answer = sent("""
                {"op": "create", "record": {"name": "Before %1$s"}}, %2$s,
                {"op": "create", "record": {"name": "After %1$s"}}""".formatted(mark, item));

        assertThat(statuses(answer)).isEqualTo("201 " + status + " 201");
        JsonNode problem = answer.get("results").get(1).get("problem");
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(problem.at("/errors/0/detail").stringValue()).isNotBlank();
        JsonNode made = ApiClient.json(client.get("/api/v1/accounts?filter=name%20contains%20%22" + mark + "%22"));
        assertThat(made.get("data")).hasSize(2);
    }

    @Test
    void whatOneItemMadeAnotherMayNotTakeAndTheOthersGoOn() {
        JsonNode answer = sent("""
                {"op": "create", "record": {"name": "A", "externalId": "%1$s"}},
                {"op": "create", "record": {"name": "B", "externalId": "%1$s"}},
                {"op": "create", "record": {"name": "C"}},
                {"op": "archive", "id": "%1$s"}""".formatted(mark));

        assertThat(statuses(answer)).isEqualTo("201 409 201 404");
        assertThat(answer.get("results").get(3).get("id").stringValue()).isEqualTo(mark);
    }

    @Test
    void anItemWithANameMakesOneRecordHoweverOftenItIsSentAlsoAlone() {
        String item = "{\"op\": \"create\", \"idempotencyKey\": \"%s\", \"record\": {\"name\": \"%s\"}}";
        JsonNode first = sent(item.formatted(mark, "Once") + "," + item.formatted(mark, "Once"));
        JsonNode again = sent(item.formatted(mark, "Once") + "," + item.formatted(mark, "Other"));
        MockHttpServletResponse alone =
                client.send(client.request(HttpMethod.POST, "/api/v1/accounts", " {\"name\" :\"Once\"}")
                        .header("Idempotency-Key", mark));

        assertThat(first.at("/results/0").has("replayed")).isFalse();
        assertThat(first.at("/results/1/replayed").booleanValue()).isTrue();
        assertThat(statuses(again)).isEqualTo("201 422");
        assertThat(again.at("/results/1/problem/errors/0/field").stringValue()).isEqualTo("idempotencyKey");
        assertThat(alone.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(StreamSupport.stream(first.get("results").spliterator(), false)
                        .map(result -> result.get("id"))
                        .collect(Collectors.toSet()))
                .containsExactly(again.at("/results/0/id"))
                .containsExactly(ApiClient.json(alone).get("id"));
        refused(
                client.send(client.request(HttpMethod.POST, BULK, body("{}")).header("Idempotency-Key", mark)),
                422,
                "Idempotency-Key");
    }

    @Test
    void eachItemNeedsWhatItWouldNeedAlone() {
        ApiClient owner = client;
        String foreign = ApiClient.json(owner.post("/api/v1/accounts", "{\"name\": \"Foreign\"}"))
                .get("id")
                .stringValue();
        client = programs.of(SALES_REP, "*:write");
        JsonNode answer = sent("""
                {"op": "create", "record": {"name": "Mine"}},
                {"op": "update", "id": "%1$s", "ifMatch": "*", "record": {"name": "Stolen"}},
                {"op": "archive", "id": "%1$s"},
                {"op": "restore", "id": "%1$s"},
                {"op": "delete", "id": "%1$s"}""".formatted(foreign));

        assertThat(statuses(answer)).isIn("201 404 404 404 404", "201 404 404 404 403");
        assertThat(ApiClient.json(owner.get("/api/v1/accounts/" + foreign))
                        .get("name")
                        .stringValue())
                .isEqualTo("Foreign");
    }

    @Test
    void whoMayChangeNothingGetsNoAnswerPerItem() {
        ApiClient reader = programs.of(ADMINISTRATOR, "account:read");
        ApiClient executive = programs.of(EXECUTIVE, "*:write");
        String one = body("{\"op\": \"create\", \"record\": {\"name\": \"A\"}}");

        assertThat(problem(reader.post(BULK, one), 403)).isEqualTo("insufficient-scope");
        assertThat(problem(executive.post(BULK, one), 403)).isEqualTo("not-permitted");
    }

    @Test
    void whatCantBeDoneIsAnsweredWithWhatCan() {
        JsonNode answer = ApiClient.json(client.post("/api/v1/purchases/bulk", body("""
                {"op": "merge", "record": {"name": "A"}}, {"op": "delete", "id": "%s"}""".formatted(mark))));

        assertThat(statuses(answer)).isEqualTo("422 404");
        assertThat(answer.at("/results/0/problem/errors/0/detail").stringValue())
                .contains("create, update, upsert, archive, restore, delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"items\": []}",
                "{\"items\": {}}",
                "{\"items\": null}",
                "{\"items\": [{}]}x",
                "{\"items\": [{\"op\": \"create\", \"op\": \"create\"}]}",
                "{\"items\": [{\"op\": \"create\", \"record\": {\"name\": \"Half\"}}, {]}",
                "{\"items\": [{\"op\": \"create\", \"record\": {\"name\": \"Half\"}}], \"items\": []}",
                "{\"items\": [{\"op\": \"create\", \"record\": {\"name\": \"Half\"}}], \"more\": 1}"
            })
    void aBodyThatIsNoBulkRequestIsRefusedAsAWholeAndNothingIsCarriedOut(String body) {
        String marked = body.replace("Half", mark);
        MockHttpServletResponse answer = client.send(client.request(HttpMethod.POST, BULK, "")
                .contentType("application/json")
                .content(marked));

        assertThat(problem(answer)).isIn("unreadable", "invalid");
        JsonNode made = ApiClient.json(client.get("/api/v1/accounts?filter=name%20is%20%22" + mark + "%22"));
        assertThat(made.get("data")).isEmpty();
    }

    @Test
    void tooManyItemsAndTooManyBytesAreProblems() {
        String items = IntStream.rangeClosed(0, BulkItems.MOST)
                .mapToObj(i -> "{\"op\": \"none\"}")
                .collect(Collectors.joining(","));
        refused(client.post(BULK, body(items)), 422, "items");
        assertThat(problem(client.post(BULK, body(" ".repeat(BulkController.LONGEST))), 413))
                .isEqualTo("too-large");
        assertThat(problem(client.post(BULK, "{\"items\": [" + "[".repeat(100_000)), 400))
                .isEqualTo("unreadable");
    }

    @Test
    void tenItemsCountAsOneRequest() {
        MockHttpServletResponse one = client.post(BULK, body("{\"op\": \"none\"}"));
        String items = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> "{\"op\": \"none\"}")
                .collect(Collectors.joining(","));
        MockHttpServletResponse many = client.post(BULK, body(items));

        assertThat(one.getHeader("RateLimit")).startsWith("\"key\";r=1198;");
        int left = Integer.parseInt(many.getHeader("RateLimit").replaceAll(".*r=(\\d+);.*", "$1"));
        assertThat(left).isBetween(1198 - 22, 1200 - 22);
        MockHttpServletResponse last = many;
        String thousand = body(IntStream.range(0, BulkItems.MOST)
                .mapToObj(i -> "{\"op\": \"none\"}")
                .collect(Collectors.joining(",")));
        for (int i = 0; i < 1000 && last.getStatus() != 429; i++) {
            last = client.post(BULK, thousand);
        }
        assertThat(problem(last, 429)).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isPositive();
    }

    @Test
    void whoGetsNoTurnIsToldToComeBack() throws IOException {
        BulkTurns turns = new BulkTurns(1, Duration.ZERO);
        assertThat(turns.<ProblemKind>take(() -> refusal(turns))).isEqualTo(ProblemKind.BUSY);
        assertThat(turns.<String>take(() -> "free again")).isNotBlank();
    }

    private static ProblemKind refusal(BulkTurns turns) {
        return assertThrows(ApiRefusal.class, () -> turns.take(() -> "never")).kind();
    }

    private JsonNode sent(String items) {
        MockHttpServletResponse answer = client.post(BULK, body(items));
        assertThat(answer.getStatus()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private static String body(String items) {
        return "{\"items\": [" + items + "]}";
    }

    private static String statuses(JsonNode answer) {
        return StreamSupport.stream(answer.get("results").spliterator(), false)
                .map(result -> result.get("status").toString())
                .collect(Collectors.joining(" "));
    }
}
