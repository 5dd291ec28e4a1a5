package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.web.testing.TestPeople;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The company's own fields and rules in the orders that a shop sends. */
@ApiTest
class PurchaseFieldsApiWebTests {

    private static final String PURCHASES = "/api/v1/purchases";

    @Autowired
    ApiPrograms programs;

    @Autowired
    TestPeople people;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    ValidationRuleKeeping rules;

    Viewer admin;
    ApiClient shop;
    String account;
    String source = "Shop-" + UUID.randomUUID();

    @BeforeEach
    void aShopWithACustomer() {
        admin = people.viewer(ADMINISTRATOR);
        shop = programs.administrators();
        account = ApiClient.json(shop.post("/api/v1/accounts", "{\"name\": \"Larkspur\"}"))
                .get("id")
                .stringValue();
    }

    @AfterEach
    void removeThem() {
        fields.of("purchase").all().forEach(field -> keeping.remove(field.id(), admin));
        rules.of("purchase", admin).forEach(rule -> rules.remove(rule.id(), admin));
    }

    @Test
    void anOrderHasThemFromTheMomentTheyAreAdded() {
        String centre = add("Cost centre", "text", Map.of("customRequired", "yes"));
        String weight = add("Weight", "number", Map.of());
        JsonNode schemas = ApiClient.json(shop.get("/api/v1/openapi.json")).at("/components/schemas");
        assertThat(schemas.at("/NewPurchase/properties/" + weight + "/type/0").stringValue())
                .isEqualTo("number");
        assertThat(schemas.at("/Purchase/properties/" + centre + "/title").stringValue())
                .isEqualTo("Cost centre");

        refused(shop.post(PURCHASES, order("1", "")), 422, centre);
        refused(shop.post(PURCHASES, order("1", ", \"x_none\": 1")), 422, "x_none");
        MockHttpServletResponse made =
                shop.post(PURCHASES, order("1", ", \"%s\": \"K 1\", \"%s\": 7.5".formatted(centre, weight)));
        assertThat(made.getStatus()).as("%s", ApiClient.json(made)).isEqualTo(201);
        String address = String.valueOf(made.getHeader("Location"));
        assertThat(ApiClient.json(made).get(weight).decimalValue()).isEqualByComparingTo("7.5");

        JsonNode changed = ApiClient.json(shop.patch(address, "*", "{\"%s\": null}".formatted(weight)));
        assertThat(changed.get(weight).isNull()).isTrue();
        assertThat(changed.get(centre).stringValue()).isEqualTo("K 1");
        assertThat(changed.get("lines")).isEqualTo(ApiClient.json(made).get("lines"));
        refused(shop.patch(address, "*", "{\"%s\": null}".formatted(centre)), 422, centre);

        JsonNode listed = ApiClient.json(
                        shop.get(PURCHASES + "?fields=orderNumber," + centre + "&filter=source%20is%20" + source))
                .get("data");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get(centre).stringValue()).isEqualTo("K 1");
    }

    @Test
    void upsertsAndBulkRequestsAreHeldAgainstRulesItemByItem() {
        String centre = add("Cost centre", "text", Map.of("customUnique", "yes"));
        rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "This shop says where",
                        ValidationRuleText.WHEN, "source is " + source,
                        ValidationRuleText.DEMAND, centre + " is-filled"),
                admin);
        String address = PURCHASES + "?source=" + source + "&orderNumber=2";
        String body = "{\"account\": \"%s\", \"lines\": [{\"text\": \"Hose\", \"unitPrice\": 5}]%s}";
        refused(shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, ""))), 422, centre);
        String said = ", \"" + centre + "\": \"K 2\"";
        assertThat(shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, said)))
                        .getStatus())
                .isEqualTo(201);
        assertThat(shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, said)))
                        .getStatus())
                .isEqualTo(200);

        JsonNode answer = ApiClient.json(shop.post(
                PURCHASES + "/bulk",
                "{\"items\": [%s, %s, %s]}"
                        .formatted(
                                item(order("3", "")),
                                item(order("4", said)),
                                item(order("5", ", \"" + centre + "\": \"K 5\"")))));
        assertThat(answer.get("failed").intValue()).as("%s", answer).isEqualTo(2);
        assertThat(answer.get("results")
                        .valueStream()
                        .map(result -> result.get("status").intValue()))
                .containsExactly(422, 422, 201);
    }

    private String add(String label, String kind, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of("customLabel", label, "customKind", kind));
        typed.putAll(more);
        CustomField field = keeping.add("purchase", typed, admin);
        return field.key();
    }

    private static String item(String record) {
        return "{\"op\": \"upsert\", \"record\": " + record + "}";
    }

    private String order(String number, String more) {
        return """
                {"source": "%s", "orderNumber": "%s", "account": "%s", "lines": [{"text": "Pump", "unitPrice": 5}]%s}
                """.formatted(source, number, account, more);
    }
}
