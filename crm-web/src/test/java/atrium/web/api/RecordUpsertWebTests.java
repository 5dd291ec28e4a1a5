package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** A record that another system knows is made once and changed from then on. */
@ApiTest
class RecordUpsertWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    ApiClient client;
    String known;

    @BeforeEach
    void aProgram() {
        client = programs.administrators();
        known = "A/" + UUID.randomUUID();
    }

    @Test
    void theFirstTimeMakesTheRecordAndOthersChangeWhatTheySend() {
        MockHttpServletResponse first = put("accounts?externalId=" + known, "{\"name\": \"Bosch\", \"city\": \"Ulm\"}");
        MockHttpServletResponse second = put("accounts?externalId=" + known, "{\"city\": \"Kiel\"}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(200);
        JsonNode account = ApiClient.json(second);
        assertThat(account.get("id")).isEqualTo(ApiClient.json(first).get("id"));
        assertThat(account.get("name").stringValue()).isEqualTo("Bosch");
        assertThat(account.get("city").stringValue()).isEqualTo("Kiel");
        assertThat(account.get("externalId").stringValue()).isEqualTo(known);
        assertThat(put("products?sku=" + known, "{\"name\": \"Pump\"}").getStatus())
                .isEqualTo(201);
        assertThat(put("products?sku=" + known, "{\"name\": \"Big pump\"}").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aProductIsKnownByItsNumberInAnySpellingAndKeepsItsOwn() {
        String id = ApiClient.json(put("products?sku=" + known, "{\"name\": \"Pump\"}"))
                .get("id")
                .stringValue();
        MockHttpServletResponse again =
                put("products?sku=" + known.toUpperCase(Locale.ROOT), "{\"name\": \"Big pump\"}");

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(ApiClient.json(again).get("id").stringValue()).isEqualTo(id);
        assertThat(ApiClient.json(again).get("name").stringValue()).isEqualTo("Big pump");
        assertThat(ApiClient.json(again).get("sku").stringValue()).isEqualTo(known);
        assertThat(error(client.post(
                        "/api/v1/products", "{\"name\": \"P\", \"sku\": \"" + known.toUpperCase(Locale.ROOT) + "\"}")))
                .isEqualTo("sku");
    }

    @Test
    void aValueThatLiesInTheBinIsNamed() {
        String id = ApiClient.json(put("contacts?externalId=" + known, "{\"lastName\": \"Kern\"}"))
                .get("id")
                .stringValue();
        client.send(client.request(HttpMethod.DELETE, "/api/v1/contacts/" + id, ""));

        ApiClient.refused(put("contacts?externalId=" + known, "{\"lastName\": \"Kern\"}"), 409, "externalId");
    }

    @Test
    void fiveAtOnceMakeOneRecord() {
        atOnce("contacts?externalId=" + known, "{\"lastName\": \"Kern\"}");
        atOnce("products?sku=" + known, "{\"name\": \"Pump\"}");
    }

    private void atOnce(String below, String body) {
        List<CompletableFuture<Integer>> sent = IntStream.range(0, 5)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> put(below, body).getStatus()))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
    }

    @Test
    void whoeverSaysSoOnlyMakesOrOnlyChanges() {
        assertThat(client.send(request("{\"name\": \"A\"}").header("If-Match", "*"))
                        .getStatus())
                .isEqualTo(412);
        String tag = client.send(request("{\"name\": \"A\"}").header("If-None-Match", "*"))
                .getHeader("ETag");
        assertThat(client.send(request("{\"name\": \"B\"}").header("If-None-Match", "*"))
                        .getStatus())
                .isEqualTo(412);
        assertThat(client.send(request("{\"name\": \"B\"}").header("If-Match", tag))
                        .getStatus())
                .isEqualTo(200);
        assertThat(client.send(request("{\"name\": \"C\"}").header("If-Match", tag))
                        .getStatus())
                .isEqualTo(412);
    }

    @Test
    void theAddressNamesOneValueOfTheRightFieldAndNothingElse() {
        assertThat(error(put("accounts", "{\"name\": \"A\"}"))).isEqualTo("externalId");
        assertThat(error(put("accounts?name=A", "{}"))).isEqualTo("name");
        assertThat(error(put("accounts?externalId=%00", "{}"))).isEqualTo("externalId");
        assertThat(error(put("accounts?externalId=" + known, "{\"name\": \"A\", \"externalId\": \"other\"}")))
                .isEqualTo("externalId");
        assertThat(error(put("purchases?orderNumber=1", "{}"))).isEqualTo("source");
    }

    private MockHttpServletRequestBuilder request(String body) {
        return client.request(HttpMethod.PUT, "/api/v1/accounts?externalId=" + known, body);
    }

    private MockHttpServletResponse put(String below, String body) {
        return client.send(client.request(HttpMethod.PUT, "/api/v1/" + below, body));
    }

    private static String error(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        return ApiClient.json(answer).get("errors").get(0).get("field").stringValue();
    }
}
