package atrium.web.purchases;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The company's own fields and rules on the pages of purchases. */
@PageTest
class PurchaseFieldPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    PurchaseManagement purchases;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    ValidationRuleKeeping rules;

    Viewer admin;
    String customer;
    UUID account;

    @BeforeEach
    void aCustomer() {
        admin = people.viewer(ADMINISTRATOR);
        customer = "Buyer " + UUID.randomUUID();
        account = accounts.open(Map.of("name", customer), admin).value();
    }

    @AfterEach
    void removeThem() {
        fields.of("purchase").all().forEach(field -> keeping.remove(field.id(), admin));
        rules.of("purchase", admin).forEach(rule -> rules.remove(rule.id(), admin));
    }

    @Test
    void aFieldIsAddedFilledInShownAndChanged() throws Exception {
        see("/admin/custom-fields/new?type=purchase").andExpect(content().string(containsString("New purchase field")));
        send(post("/admin/custom-fields")
                        .param("type", "purchase")
                        .param("customLabel", "Cost centre")
                        .param("customKind", "text")
                        .param("customSection", "Accounting")
                        .param("customHelp", "As in the <ledger>"))
                .andExpect(redirectedUrl("/admin/custom-fields"));
        String key = fields.of("purchase").all().get(0).key();
        see("/purchases/new")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "lines.0.text", "Accounting</h2>", "Cost centre", "As in the &lt;ledger&gt;")));
        String page = Objects.requireNonNull(send(order("O-" + account).param(key, "K 100"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        see(page).andExpect(content().string(stringContainsInOrder("Accounting</h2>", "Cost centre", "K 100")));
        see(page + "/edit").andExpect(content().string(containsString("value=\"K 100\"")));
        send(line(post(page)
                        .param("version", "0")
                        .param("accountName", customer)
                        .param("source", "shop")
                        .param("orderNumber", "O-" + account)
                        .param("currency", "EUR")
                        .param(key, "K 200")))
                .andExpect(redirectedUrl(page));
        see("/purchases?columns=orderNumber," + key + "&filter=" + key + " is \"K 200\"")
                .andExpect(content().string(containsString("K 200")));
    }

    @Test
    void itIsChangedInItsPlaceByThoseWhoMay() throws Exception {
        CustomField centre = add("Cost centre", Map.of());
        UUID id = open(Map.of(centre.key(), "K 1"));
        String place = "/purchases/" + id + "/facts/" + centre.key();
        see(place).andExpect(content().string(containsString("value=\"K 1\"")));
        send(post(place).param("was." + centre.key(), "K 1").param(centre.key(), "K 2"))
                .andExpect(status().isNoContent());
        see("/purchases/" + id).andExpect(content().string(allOf(containsString("K 2"), containsString("13<"))));
        send(post(place).param("was." + centre.key(), "K 1").param(centre.key(), "K 3"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("K 2")));
        web.perform(get(place).with(people.as(EXECUTIVE))).andExpect(status().isForbidden());
        see("/purchases/" + id + "/facts/currency").andExpect(status().isNotFound());
    }

    @Test
    void fieldsComeAndGoWithTheirCondition() throws Exception {
        CustomField till = add("Till", Map.of("customShownIf", "source is desk"));
        UUID id = open(Map.of(till.key(), "Kept-9"));
        see("/purchases/" + id).andExpect(content().string(not(containsString("Kept-9"))));
        see("/purchases/" + id + "/edit")
                .andExpect(content()
                        .string(allOf(
                                containsString("data-hidden-fields=\"/purchases/hidden-fields\""),
                                containsString("data-field=\"" + till.key() + "\" data-hidden=\"true\""),
                                containsString("Kept-9"))));
        send(post("/purchases/hidden-fields").param("source", "shop"))
                .andExpect(content().json("[\"" + till.key() + "\"]"));
        send(post("/purchases/hidden-fields").param("source", "Desk"))
                .andExpect(content().json("[]"));
    }

    @Test
    void whatIsDemandedIsSaidAtTheFieldWithAllThatWasTyped() throws Exception {
        CustomField centre = add("Cost centre", Map.of("customRequired", "yes"));
        send(order("R-" + account))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("id=\"" + centre.key() + "\"", "Please fill this in."),
                                containsString("value=\"R-" + account),
                                containsString("value=\"Thing\""))));
        rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "Cost centres look like K NNN",
                        ValidationRuleText.WHEN, "",
                        ValidationRuleText.DEMAND, centre.key() + " has-shape \"A NNN\""),
                admin);
        send(order("R-" + account).param(centre.key(), "K 1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cost centres look like K NNN")));
        send(order("R-" + account).param(centre.key(), "K 100")).andExpect(status().is3xxRedirection());
    }

    @Test
    void rulesOfPurchasesAreBuiltAndThoseWhichBreakThemCounted() throws Exception {
        CustomField centre = add("Cost centre", Map.of());
        String source = "Src" + account.toString().replace("-", "");
        open(Map.of("source", source));
        see("/admin/validation-rules/new?type=purchase")
                .andExpect(content()
                        .string(allOf(containsString("New rule for purchases"), containsString(centre.label()))));
        rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "This shop says where",
                        ValidationRuleText.WHEN, "source is " + source,
                        ValidationRuleText.DEMAND, centre.key() + " is-filled"),
                admin);
        see("/admin/validation-rules")
                .andExpect(content().string(stringContainsInOrder("This shop says where", "/purchases?filter=")));
        assertThat(rules.of("purchase", admin)).hasSize(1);
    }

    private CustomField add(String label, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of("customLabel", label, "customKind", "text"));
        typed.putAll(more);
        return keeping.add("purchase", typed, admin);
    }

    private UUID open(Map<String, String> more) {
        Map<String, String> head = new HashMap<>(Map.of(
                "source",
                "shop",
                "orderNumber",
                "N-" + UUID.randomUUID(),
                "account",
                account.toString(),
                "currency",
                "EUR"));
        head.putAll(more);
        return purchases.open(head, List.of(Map.of("text", "Pump", "unitPrice", "13")), admin);
    }

    private MockHttpServletRequestBuilder order(String number) {
        return line(post("/purchases")
                .param("accountName", customer)
                .param("source", "shop")
                .param("orderNumber", number)
                .param("currency", "EUR"));
    }

    private static MockHttpServletRequestBuilder line(MockHttpServletRequestBuilder request) {
        return request.param("text", "Thing").param("quantity", "1").param("unitPrice", "10");
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(address).with(people.as(ADMINISTRATOR)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()));
    }
}
