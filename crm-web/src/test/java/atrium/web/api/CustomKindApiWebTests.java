package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The richer kinds of custom fields in the API. */
@ApiTest
class CustomKindApiWebTests {

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
    List<CustomField> added = new ArrayList<>();

    @BeforeEach
    void aProgram() {
        administrator = people.viewer(ADMINISTRATOR);
        client = programs.administrators();
    }

    @AfterEach
    void removeThem() {
        added.forEach(field -> custom.remove(field.id(), administrator));
    }

    @Test
    void eachKindIsSentAndReadInTheFormThatItsSchemaSays() {
        String uses = add("several-choices", Map.of("customChoices", "Film\nSport"));
        String at = add("date-time", Map.of());
        String coach = add("person", Map.of());
        String money = add("money", Map.of());
        String body = """
                {"name": "Rich", "%s": ["sport", "film"], "%s": "2026-03-31T16:30:00+02:00", "%s": "%s", "%s": 12.5, "%sCurrency": "CHF"}
                """.formatted(uses, at, coach, administrator.personId(), money, money);
        MockHttpServletResponse made = client.post("/api/v1/accounts", body);

        assertThat(made.getStatus()).isEqualTo(201);
        JsonNode read = ApiClient.json(made);
        assertThat(read.get(uses)).hasToString("[\"film\",\"sport\"]");
        assertThat(read.get(at).stringValue()).isEqualTo("2026-03-31T14:30:00Z");
        assertThat(read.get(coach).stringValue())
                .isEqualTo(administrator.personId().toString());
        assertThat(read.get(money + "Currency").stringValue()).isEqualTo("CHF");
        JsonNode row = ApiClient.json(client.get(
                        "/api/v1/accounts?fields=%s,%s,%s&filter=%s%%20is%%20sport".formatted(uses, at, money, uses)))
                .get("data")
                .get(0);
        assertThat(row.get(uses)).hasToString("[\"film\",\"sport\"]");
        assertThat(row.get(at).stringValue()).isEqualTo("2026-03-31T14:30:00Z");
        assertThat(row.get(money + "Currency").stringValue()).isEqualTo("CHF");
        JsonNode schema =
                ApiClient.json(client.get("/api/v1/openapi.json")).at("/components/schemas/NewAccount/properties");
        assertThat(schema.at("/" + uses + "/items/enum")).hasToString("[\"film\",\"sport\"]");
        assertThat(schema.at("/" + at + "/format").stringValue()).isEqualTo("date-time");
    }

    @Test
    void whatAFieldCantHoldIsNamed() {
        String uses = add("several-choices", Map.of("customChoices", "Film\nSport"));
        String dealer = add("record", Map.of("customTarget", "account"));
        String permit = add("text", Map.of("customUnique", "yes"));
        client.post("/api/v1/accounts", "{\"name\": \"First\", \"%s\": \"P-1\"}".formatted(permit));
        MockHttpServletResponse refused = client.post(
                "/api/v1/accounts",
                "{\"name\": \"Second\", \"%s\": [\"chess\"], \"%s\": \"%s\", \"%s\": \"p-1\"}"
                        .formatted(uses, dealer, UUID.randomUUID(), permit));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(ApiClient.json(refused)
                        .get("errors")
                        .valueStream()
                        .map(one -> one.get("field").stringValue()))
                .containsExactlyInAnyOrder(uses, dealer, permit);
    }

    private String add(String kind, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(more);
        typed.put("customLabel", "Kind " + UUID.randomUUID());
        typed.put("customKind", kind);
        CustomField field = custom.add("account", typed, administrator);
        added.add(field);
        return field.key();
    }
}
