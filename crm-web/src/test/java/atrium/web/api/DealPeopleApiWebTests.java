package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A program tells who takes part in a deal, with the deal and later. */
@ApiTest
class DealPeopleApiWebTests {

    @Autowired
    ApiPrograms programs;

    ApiClient client;
    String ines;
    String omar;

    @BeforeEach
    void twoPeople() {
        client = programs.administrators();
        ines = contact("Ines");
        omar = contact("Omar");
    }

    @Test
    void peopleComeWithTheDealAndOthersTakeTheirPlace() {
        JsonNode made = ApiClient.json(client.post(
                "/api/v1/deals",
                "{\"name\": \"Fleet\", \"contact\": \"%s\", \"people\": [%s]}"
                        .formatted(ines, person(ines, "\"decides\", \"pays\"", "\"CFO\""))));
        String deal = "/api/v1/deals/" + made.get("id").stringValue();
        assertThat(made.at("/people/0/contact").stringValue()).isEqualTo(ines);
        assertThat(made.at("/people/0/roles/1").stringValue()).isEqualTo("pays");
        assertThat(made.at("/people/0/note").stringValue()).isEqualTo("CFO");

        JsonNode changed = ApiClient.json(
                client.patch(deal, "*", "{\"people\": [%s]}".formatted(person(omar, "\"uses\"", "null"))));
        assertThat(changed.get("people")).hasSize(2);
        assertThat(changed.at("/people/0/roles")).isEmpty();
        assertThat(changed.at("/people/1/contact").stringValue()).isEqualTo(omar);
        assertThat(ApiClient.json(client.get(deal)).get("people")).isEqualTo(changed.get("people"));
    }

    @Test
    void wrongPersonIsNamedAtItsPlace() {
        String body = "{\"name\": \"Fleet\", \"people\": [%s, %s]}"
                .formatted(person(ines, "", "null"), person("00000000-0000-0000-0000-000000000001", "", "null"));
        JsonNode refused = ApiClient.json(client.post("/api/v1/deals", body));
        assertThat(refused.at("/status").intValue()).isEqualTo(422);
        assertThat(refused.toString()).contains("people.1.contact");
    }

    private String contact(String name) {
        return ApiClient.json(client.post("/api/v1/contacts", "{\"lastName\": \"%s\"}".formatted(name)))
                .get("id")
                .stringValue();
    }

    private static String person(String contact, String roles, String note) {
        return "{\"contact\": \"%s\", \"roles\": [%s], \"note\": %s}".formatted(contact, roles, note);
    }
}
