package atrium.web.api;

import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A shop sends its orders. */
@ApiTest
class PurchaseApiWebTests {

    private static final String PURCHASES = "/api/v1/purchases";

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    ApiClient shop;
    String account;
    String sku;
    String product;
    String source;

    @BeforeEach
    void aShopWithACustomerAndAProduct() {
        shop = programs.administrators();
        source = "Shop " + UUID.randomUUID();
        sku = "P-" + UUID.randomUUID();
        account = id(shop.post("/api/v1/accounts", "{\"name\": \"Larkspur\"}"));
        product = id(shop.post("/api/v1/products", "{\"name\": \"Pump\", \"sku\": \"%s\"}".formatted(sku)));
    }

    @Test
    void anOrderIsMadeReadChangedAndGivenBack() {
        MockHttpServletResponse made = shop.post(
                PURCHASES,
                order("7", "\"orderedAt\": \"2026-03-31T22:30:00Z\", \"orderedOn\": \"2026-04-01\"", """
                        {"sku": "%s", "quantity": 2, "unitPrice": 10.5, "tax": 21},
                        {"text": "Postage", "unitPrice": 4}""".formatted(
                                sku.toLowerCase(java.util.Locale.ROOT))));
        assertThat(made.getStatus()).as("%s", ApiClient.json(made)).isEqualTo(201);
        JsonNode order = ApiClient.json(made);
        String address = made.getHeader("Location");

        assertThat(order.get("orderedAt").stringValue()).isEqualTo("2026-03-31T22:30:00Z");
        assertThat(order.get("orderedOn").stringValue()).isEqualTo("2026-04-01");
        assertThat(order.get("netTotal").decimalValue()).isEqualByComparingTo("25");
        assertThat(order.get("taxTotal").decimalValue()).isEqualByComparingTo("4.41");
        assertThat(order.get("purchaseKind").stringValue()).isEqualTo("order");
        assertThat(order.at("/lines/0/product").stringValue()).isEqualTo(product);
        assertThat(order.at("/lines/0/sku").stringValue()).isEqualTo(sku);
        assertThat(order.at("/lines/1/quantity").decimalValue()).isEqualByComparingTo("1");

        MockHttpServletResponse noted = shop.patch(address, made.getHeader("ETag"), "{\"note\": \"By van\"}");
        assertThat(ApiClient.json(noted).get("lines")).isEqualTo(order.get("lines"));
        assertThat(ApiClient.json(noted).get("orderedAt")).isEqualTo(order.get("orderedAt"));
        assertThat(problem(shop.patch(address, made.getHeader("ETag"), "{\"note\": null}"), 412))
                .isEqualTo("precondition-failed");

        MockHttpServletResponse shorter = shop.patch(address, "*", "{\"lines\": [%s]}".formatted(order.at("/lines/0")));
        assertThat(ApiClient.json(shorter).get("lines")).containsExactly(order.at("/lines/0"));
        assertThat(ApiClient.json(shorter).get("total").decimalValue()).isEqualByComparingTo("25.41");
        assertThat(ApiClient.json(shop.patch(address, "*", "{\"orderedOn\": \"2026-03-15\"}"))
                        .get("orderedAt")
                        .stringValue())
                .startsWith("2026-03-15");

        JsonNode back = ApiClient.json(shop.post(
                PURCHASES,
                order(
                        "R-7",
                        "\"returnOf\": \"%s\"".formatted(order.get("id").stringValue()),
                        "{\"product\": \"%s\", \"quantity\": -1, \"unitPrice\": 10.5}".formatted(product))));
        assertThat(back.get("purchaseKind").stringValue()).isEqualTo("return");
        assertThat(back.get("returnOf")).isEqualTo(order.get("id"));
    }

    @Test
    void anOrderThatComesAgainIsKnownByItsSourceAndNumber() {
        String address = PURCHASES + "?source="
                + URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20") + "&orderNumber=8";
        String body = "{\"account\": \"%s\", \"lines\": [{\"text\": \"Hose\", \"unitPrice\": %d}]}";
        MockHttpServletResponse first = shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, 5)));
        MockHttpServletResponse again = shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, 6)));
        MockHttpServletResponse only = shop.send(shop.request(HttpMethod.PUT, address, body.formatted(account, 7))
                .header("If-None-Match", "*"));

        assertThat(first.getStatus()).as("%s", ApiClient.json(first)).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(ApiClient.json(again).get("total").decimalValue()).isEqualByComparingTo("6");
        problem(only, 412);
        refused(shop.send(shop.request(HttpMethod.PUT, PURCHASES + "?orderNumber=8", "{}")), 422, "source");
        refused(shop.send(shop.request(HttpMethod.PUT, address, "{\"orderNumber\": \"9\"}")), 422, "orderNumber");
        refused(shop.post(PURCHASES, order("8", "", "{\"text\": \"Hose\", \"unitPrice\": 5}")), 422, "orderNumber");
    }

    @Test
    void oneOrderSentManyTimesAtOnceIsOnePurchase() {
        String item = "{\"op\": \"upsert\", \"record\": %s}"
                .formatted(order("11", "", "{\"text\": \"Hose\", \"unitPrice\": 5}"));
        List<CompletableFuture<JsonNode>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        ApiClient.json(shop.post(PURCHASES + "/bulk", "{\"items\": [" + item + "," + item + "]}"))))
                .toList();
        List<JsonNode> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .as("%s", answers)
                .allMatch(answer -> answer.get("failed").intValue() == 0);
        assertThat(answers.stream()
                        .flatMap(answer -> answer.get("results").valueStream())
                        .map(result -> result.get("id").stringValue())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{}; lines",
                "{\"lines\": null}; lines",
                "{\"lines\": \"none\"}; lines",
                "{\"lines\": []}; lines",
                "{\"lines\": [5]}; lines.0",
                "{\"lines\": [{\"text\": \"A\", \"unitPrice\": 1}, {\"price\": 5}]}; lines.1.price",
                "{\"lines\": [{\"text\": \"A\", \"unitPrice\": \"1\"}]}; lines.0.unitPrice",
                "{\"lines\": [{\"text\": \"A\"}]}; lines.0.unitPrice",
                "{\"lines\": [{\"text\": \"A\", \"unitPrice\": 1, \"tax\": 101}]}; lines.0.tax",
                "{\"lines\": [{\"text\": \"A\", \"unitPrice\": 1, \"quantity\": 0}]}; lines.0.quantity",
                "{\"lines\": [{\"quantity\": 3}]}; lines.0.text",
                "{\"lines\": [{\"sku\": \"none\", \"unitPrice\": 1}]}; lines.0.sku",
                "{\"lines\": [{\"sku\": \"\\u0000\", \"unitPrice\": 1}]}; lines.0.sku",
                "{\"lines\": [{\"product\": \"PUMP\", \"unitPrice\": 1}]}; lines.0.product",
                "{\"lines\": [{\"product\": \"0197a3c0-0000-7000-8000-000000000000\"}]}; lines.0.product",
                "{\"returnOf\": \"0197a3c0-0000-7000-8000-000000000000\"}; returnOf",
                "{\"account\": \"0197a3c0-0000-7000-8000-000000000000\"}; account",
                "{\"account\": null}; account",
                "{\"orderedAt\": \"2026-03-31T22:30:00Z\", \"orderedOn\": \"2026-03-20\"}; orderedAt",
                "{\"orderedOn\": \"2126-03-20\"}; orderedOn",
                "{\"currency\": \"XXX\"}; currency",
                "{\"total\": 5}; total",
                "{\"kind\": \"order\"}; kind"
            })
    void whatCantBeIsRefusedAtItsPlace(String body, String field) {
        String customer = body.contains("\"account\"") ? "" : ", \"account\": \"" + account + "\"";
        String fine = "{\"source\": \"%s\", \"orderNumber\": \"9\"%s".formatted(source, customer);
        String separator = body.equals("{}") ? "" : ", ";
        refused(shop.post(PURCHASES, fine + separator + body.substring(1)), 422, field);
        if (!body.equals("{}")) {
            MockHttpServletResponse there =
                    shop.post(PURCHASES, order("10", "", "{\"text\": \"Hose\", \"unitPrice\": 5}"));
            refused(shop.patch(String.valueOf(there.getHeader("Location")), "*", body), 422, field);
        }
    }

    @Test
    void aPurchaseIsNotItsOwnReturnAndKeepsWhatItNamedWhenThatIsDeleted() {
        MockHttpServletResponse made =
                shop.post(PURCHASES, order("12", "", "{\"product\": \"%s\", \"unitPrice\": 5}".formatted(product)));
        String address = String.valueOf(made.getHeader("Location"));

        refused(shop.patch(address, "*", "{\"returnOf\": \"%s\"}".formatted(id(made))), 422, "returnOf");

        shop.send(shop.request(HttpMethod.DELETE, "/api/v1/products/" + product, ""));
        refused(
                shop.post(PURCHASES, order("13", "", "{\"product\": \"%s\", \"unitPrice\": 5}".formatted(product))),
                422,
                "lines.0.product");
        JsonNode stored = ApiClient.json(made).get("lines");
        MockHttpServletResponse kept =
                shop.patch(address, "*", "{\"note\": \"Kept\", \"lines\": %s}".formatted(stored));
        assertThat(kept.getStatus()).as("%s", ApiClient.json(kept)).isEqualTo(200);
        assertThat(ApiClient.json(kept).get("lines")).isEqualTo(stored);
    }

    @Test
    void theDocumentSaysHowOrdersAreSentAndItsExampleIsTakenWithACustomerThatThereIs() {
        JsonNode document = ApiClient.json(shop.get("/api/v1/openapi.json"));
        JsonNode example = document.at("/paths/~1purchases/post/requestBody/content/application~1json/example");
        String body = example.toString()
                .replace(example.get("account").stringValue(), account)
                .replace(example.get("source").stringValue(), source);
        MockHttpServletResponse made = shop.post(PURCHASES, body);

        assertThat(made.getStatus()).as("%s", ApiClient.json(made)).isEqualTo(201);
        assertThat(document.at("/components/schemas/Purchase/properties").propertyNames())
                .containsExactlyElementsOf(ApiClient.json(made).propertyNames());
        assertThat(document.at("/components/schemas/NewPurchase/required")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly("lines", "orderNumber", "source");
        assertThat(document.at("/components/schemas/PurchaseChanges/properties/lines/items/properties")
                        .propertyNames())
                .containsExactlyElementsOf(ApiClient.json(made).at("/lines/0").propertyNames());
        assertThat(document.at("/components/schemas/PurchaseChanges/properties").propertyNames())
                .doesNotContain("total", "purchaseKind");
    }

    private String order(String number, String more, String lines) {
        return "{\"source\": \"%s\", \"orderNumber\": \"%s\", \"account\": \"%s\", %s \"lines\": [%s]}"
                .formatted(source, number, account, more.isEmpty() ? "" : more + ",", lines);
    }

    private static String id(MockHttpServletResponse answer) {
        return ApiClient.json(answer).get("id").stringValue();
    }
}
