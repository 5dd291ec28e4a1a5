package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A field goes, or becomes another kind, while a program works with it: it is told so, and nothing is half done. */
@ApiTest
class ChangedFieldsApiWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CustomFieldKeeping custom;

    Viewer administrator;
    ApiClient client;
    CustomField seats;

    @BeforeEach
    void aProgramThatKnowsAField() {
        administrator = people.viewer(ADMINISTRATOR);
        client = programs.administrators();
        seats = custom.add(
                "account", Map.of("customLabel", "Seats " + UUID.randomUUID(), "customKind", "number"), administrator);
    }

    @AfterEach
    void noFieldIsLeft() {
        if (custom.removed("account", administrator).stream()
                .noneMatch(one -> one.id().equals(seats.id()))) {
            custom.remove(seats.id(), administrator);
        }
    }

    @Test
    void aFieldRemovedBetweenReadingAndChangingIsRefusedByItsNameAndComesBackAsItWas() {
        MockHttpServletResponse read =
                client.post("/api/v1/accounts", "{\"name\": \"Hall\", \"%s\": 12}".formatted(seats.key()));
        String address = String.valueOf(read.getHeader("Location"));
        custom.remove(seats.id(), administrator);

        refused(
                client.patch(
                        address, read.getHeader("ETag"), "{\"city\": \"Kiel\", \"%s\": 13}".formatted(seats.key())),
                422,
                seats.key());
        assertThat(problem(client.patch(address, read.getHeader("ETag"), "{\"city\": \"Kiel\"}"), 412))
                .isEqualTo("precondition-failed");
        assertThat(ApiClient.json(client.get(address)).get("city").isNull()).isTrue();

        assertThat(client.patch(address, "*", "{\"city\": \"Ulm\"}").getStatus())
                .isEqualTo(200);
        custom.restore(seats.id(), administrator);
        JsonNode back = ApiClient.json(client.get(address));
        assertThat(back.get(seats.key()).decimalValue()).isEqualByComparingTo("12");
        assertThat(back.get("city").stringValue()).isEqualTo("Ulm");
    }

    @Test
    void aListThatNamesARemovedFieldSaysInWhichPart() {
        custom.remove(seats.id(), administrator);
        String list = "/api/v1/accounts?";

        refused(client.get(list + "fields=name," + seats.key()), 422, "fields");
        refused(client.get(list + "sort=-" + seats.key()), 422, "sort");
        refused(client.get(list + "filter=" + seats.key() + "%20is%205"), 422, "filter");
        refused(
                client.get(list + "filter=city%20is%20Kiel%20and%20not%20(" + seats.key() + "%20is%205)"),
                422,
                "filter");
    }

    @Test
    void ofManyOnlyTheItemsThatNameARemovedFieldAreRefused() {
        custom.remove(seats.id(), administrator);
        String items = """
                {"items": [{"op": "create", "record": {"name": "Hall"}},
                  {"op": "create", "record": {"name": "Hall", "%s": 5}}]}""".formatted(seats.key());
        JsonNode answer = ApiClient.json(client.post("/api/v1/accounts/bulk", items));

        assertThat(answer.at("/results/0/status").intValue()).isEqualTo(201);
        assertThat(answer.at("/results/1/status").intValue()).isEqualTo(422);
        assertThat(answer.at("/results/1/problem/errors/0/field").stringValue()).isEqualTo(seats.key());
    }

    @Test
    void aFieldOfAnotherKindTakesItsNewValuesAndNoOthers() {
        MockHttpServletResponse read = client.post("/api/v1/accounts", "{\"name\": \"Hall\"}");
        String address = String.valueOf(read.getHeader("Location"));
        custom.change(seats.id(), new FieldEdit(Map.of(), Map.of("customKind", "text")), administrator);

        refused(client.patch(address, "*", "{\"%s\": 12}".formatted(seats.key())), 422, seats.key());
        refused(client.get("/api/v1/accounts?filter=" + seats.key() + "%20greater-than%205"), 422, "filter");
        assertThat(client.patch(address, read.getHeader("ETag"), "{\"%s\": \"twelve\"}".formatted(seats.key()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(ApiClient.json(client.get("/api/v1/openapi.json"))
                        .at("/components/schemas/AccountChanges/properties/" + seats.key() + "/type/0")
                        .stringValue())
                .isEqualTo("string");
    }
}
