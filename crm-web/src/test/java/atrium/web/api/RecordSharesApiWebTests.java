package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.testing.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A program shares records, does so differently, and ends it, as its person could. */
@ApiTest
class RecordSharesApiWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    TestPeople people;

    ApiClient client;
    ApiClient reps;
    String account;
    String shares;
    String share;

    @BeforeEach
    void anAccountThatARepDoesNotSee() {
        client = programs.administrators();
        reps = programs.of(SALES_REP, "*:write");
        account = "/api/v1/accounts/"
                + ApiClient.json(client.post("/api/v1/accounts", "{\"name\": \"Bosch\"}"))
                        .get("id")
                        .stringValue();
        shares = account + "/shares";
        share = shares + "/" + people.viewer(SALES_REP).personId();
    }

    @Test
    void whatIsSharedIsSeenUntilItEnds() {
        assertThat(reps.get(account).getStatus()).isEqualTo(404);

        JsonNode made = ApiClient.json(put(share, "{\"right\": \"read\"}"));
        assertThat(made.at("/grantee/type").stringValue()).isEqualTo("person");
        assertThat(made.at("/grantee/name").stringValue())
                .isEqualTo(people.viewer(SALES_REP).name());
        assertThat(made.get("until").isNull()).isTrue();
        assertThat(made.get("through").isNull()).isTrue();
        assertThat(reps.get(account).getStatus()).isEqualTo(200);
        assertThat(problem(reps.patch(account, "*", "{\"city\": \"Ulm\"}"), 403))
                .isEqualTo("not-permitted");

        JsonNode changed = ApiClient.json(put(share, "{\"right\": \"edit\", \"until\": \"2199-12-31\"}"));
        assertThat(changed.get("until").stringValue()).isEqualTo("2199-12-31");
        assertThat(reps.patch(account, "*", "{\"city\": \"Ulm\"}").getStatus()).isEqualTo(200);
        assertThat(data(shares)).hasSize(1).first().isEqualTo(changed);

        assertThat(delete(client).getStatus()).isEqualTo(204);
        assertThat(problem(delete(client), 404)).isEqualTo("not-found");
        assertThat(data(shares)).isEmpty();
        assertThat(reps.get(account).getStatus()).isEqualTo(404);
    }

    @Test
    void aContactTellsWhatComesFromItsAccount() {
        String id = account.substring(account.lastIndexOf('/') + 1);
        String contact = ApiClient.json(
                        client.post("/api/v1/contacts", "{\"lastName\": \"Kern\", \"account\": \"" + id + "\"}"))
                .get("id")
                .stringValue();
        put(share, "{\"right\": \"read\"}");

        JsonNode through = data("/api/v1/contacts/" + contact + "/shares").get(0);
        assertThat(through.at("/through/id").stringValue()).isEqualTo(id);
        assertThat(through.at("/through/name").stringValue()).isEqualTo("Bosch");
        assertThat(ApiClient.json(client.get("/api/v1/openapi.json"))
                        .at("/components/schemas/Share/properties")
                        .propertyNames())
                .containsExactlyElementsOf(through.propertyNames());
    }

    @Test
    void onlyWhoMayShareDoes() {
        assertThat(problem(send(reps, HttpMethod.PUT, share, "{\"right\": \"read\"}"), 404))
                .isEqualTo("not-found");
        put(share, "{\"right\": \"edit\"}");
        String other = shares + "/" + people.viewer(ADMINISTRATOR).personId();

        assertThat(problem(send(reps, HttpMethod.PUT, other, "{\"right\": \"read\"}"), 403))
                .isEqualTo("not-permitted");
        assertThat(problem(delete(reps), 403)).isEqualTo("not-permitted");
        ApiClient reading = programs.of(ADMINISTRATOR, "account:read");
        assertThat(ApiClient.json(reading.get(shares)).get("data")).hasSize(1);
        assertThat(problem(send(reading, HttpMethod.PUT, share, "{\"right\": \"read\"}"), 403))
                .isEqualTo("insufficient-scope");
        assertThat(problem(client.get("/api/v1/products/" + UUID.randomUUID() + "/shares"), 404))
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "right | {}",
                "right | {\"right\": null}",
                "right | {\"right\": \"delete\"}",
                "until | {\"right\": \"read\", \"until\": \"2001-01-01\"}",
                "until | {\"right\": \"read\", \"until\": \"soon\"}",
                "until | {\"right\": \"read\", \"until\": 5}",
                "grantee | {\"right\": \"read\", \"grantee\": \"somebody\"}",
                "`` | []"
            })
    void aShareThatCantBeTakenNamesItsProperty(String field, String body) {
        refused(put(share, body), 422, field);
    }

    @Test
    void nobodySharesWithOneselfOrWithTheUnknown() {
        String oneself = shares + "/" + people.viewer(ADMINISTRATOR).personId();

        refused(put(oneself, "{\"right\": \"read\"}"), 422, "grantee");
        refused(put(shares + "/" + UUID.randomUUID(), "{\"right\": \"read\"}"), 422, "grantee");
    }

    private JsonNode data(String address) {
        return ApiClient.json(client.get(address)).get("data");
    }

    private MockHttpServletResponse put(String address, String body) {
        return send(client, HttpMethod.PUT, address, body);
    }

    private MockHttpServletResponse delete(ApiClient whose) {
        return send(whose, HttpMethod.DELETE, share, "");
    }

    private static MockHttpServletResponse send(ApiClient whose, HttpMethod method, String address, String body) {
        return whose.send(whose.request(method, address, body));
    }
}
