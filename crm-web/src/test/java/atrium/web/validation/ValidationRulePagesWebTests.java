package atrium.web.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.conditions.ConditionText;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.web.api.ApiClient;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ValidationRulePagesWebTests {

    private static final String HOME = "/admin/validation-rules";
    private static final String SAYS = "Ruled trades need a <b>city</b> {0}";

    @Autowired
    MockMvc web;

    @Autowired
    ValidationRuleKeeping keeping;

    @Autowired
    AccountManagement accounts;

    @Autowired
    KeyKeeping keys;

    @Autowired
    TestPeople people;

    // Records of the other tests stay.
    String trade = "Ruled" + UUID.randomUUID().toString().replace("-", "");
    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = people.viewer(StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void removeThem() {
        keeping.of("account", admin).forEach(rule -> keeping.remove(rule.id(), admin));
    }

    @Test
    void aRuleThatWasBuiltIsHeldAgainstFormsFactsAndPrograms() throws Exception {
        send(built(post(HOME).param("type", "account").param("ruleMessage", SAYS)))
                .andExpect(redirectedUrl(HOME));
        ValidationRule rule = keeping.of("account", admin).get(0);
        assertThat(ConditionText.write(rule.when())).isEqualTo("industry is " + trade);
        assertThat(ConditionText.write(rule.demand())).isEqualTo("city is-filled");

        see(HOME)
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Ruled trades need a &lt;b&gt;city&lt;/b&gt; {0}", "Industry is " + trade + ": City")));
        send(post("/accounts").param("name", "Ruled One").param("industry", trade))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ruled trades need a &lt;b&gt;city&lt;/b&gt; {0}")));

        AccountId one = accounts.open(Map.of("name", "Ruled Two", "industry", trade, "city", "Kiel"), admin);
        send(post("/accounts/" + one.value() + "/facts/city").param("city", "").param("was.city", "Kiel"))
                .andExpect(status().isUnprocessableContent());
        assertThat(accounts.fields(one, admin)).containsEntry("city", "Kiel");

        ApiClient client = ApiClient.of(web, keys, admin, "account:write");
        MockHttpServletResponse refused = client.send(client.request(
                HttpMethod.POST, "/api/v1/accounts", "{\"name\": \"R\", \"industry\": \"" + trade + "\"}"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(ApiClient.json(refused).get("errors").get(0).get("field").stringValue())
                .isEqualTo("city");
        assertThat(ApiClient.json(refused).get("errors").get(0).get("detail").stringValue())
                .isEqualTo(SAYS);
    }

    @Test
    void everyTypeHasAFormToWhichConditionsAreAdded() throws Exception {
        for (RecordType type : keeping.types()) {
            see(HOME + "/new?type=" + type.code()).andExpect(content().string(containsString("demand.p1.field")));
            send(post(HOME + "/draft").param("type", type.code()).param("do", "when.row 0"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("when.p1.field")));
        }
    }

    @Test
    void whatBreaksItIsCountedBeforeItIsInForceAndInTheList() throws Exception {
        accounts.open(Map.of("name", "Ruled Three", "industry", trade), admin);
        send(built(post(HOME + "/draft")
                        .param("type", "account")
                        .param("do", "count")
                        .header("HX-Request", "true")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("1 account", "/accounts?filter=industry%20is%20" + trade)));
        assertThat(keeping.of("account", admin)).isEmpty();

        ValidationRule rule = add();
        see(HOME + "/" + rule.id() + "/breaking").andExpect(content().string(containsString("1 account")));
        web.perform(get("/accounts")
                        .param("filter", ConditionText.write(rule.broken()))
                        .with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(content().string(containsString("Ruled Three")));
    }

    @Test
    void aRowIsAddedWithoutScriptsAndWhatIsMissingIsSaidBesideIt() throws Exception {
        send(built(post(HOME).param("type", "account").param("do", "when.row 0").param("ruleMessage", "Kept")))
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("when.p1.field", "when.p2.field", "demand.p1.field")))
                .andExpect(content().string(containsString("value=\"Kept\"")));
        send(post(HOME)
                        .param("type", "account")
                        .param("ruleMessage", "Kept")
                        .param("demand.part", "1")
                        .param("demand.p1.in", "0")
                        .param("demand.p1.field", "city")
                        .param("demand.p1.was", "city")
                        .param("demand.p1.compare", "contains")
                        .param("demand.p1.value", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(stringContainsInOrder("field-error", "value=\"Kept\"")));
        send(post(HOME).param("type", "account").param("ruleMessage", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(stringContainsInOrder("Say what is demanded", "Please fill this in")));
        assertThat(keeping.of("account", admin)).isEmpty();
    }

    @Test
    void whoChangesWhatSomebodyElseChangedSeesBothAndMaySaveAgain() throws Exception {
        ValidationRule rule = add();
        String address = HOME + "/" + rule.id();
        String theirs = "Theirs";
        send(built(started(post(address), "First")).param("ruleMessage", theirs))
                .andExpect(redirectedUrl(HOME));

        send(built(started(post(address), "First")).param("ruleMessage", "Mine"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder("name=\"was.ruleMessage\" value=\"Theirs\"", "value=\"Mine\"")));
        assertThat(keeping.get(rule.id(), admin).message()).isEqualTo(theirs);
        send(built(started(post(address), theirs)).param("ruleMessage", "Mine")).andExpect(redirectedUrl(HOME));
        assertThat(keeping.get(rule.id(), admin).message()).isEqualTo("Mine");
    }

    @Test
    void aRemovedRuleDemandsNothing() throws Exception {
        ValidationRule rule = add();
        send(post(HOME + "/" + rule.id() + "/removal")).andExpect(redirectedUrl(HOME));

        see(HOME).andExpect(content().string(not(containsString("/admin/validation-rules/" + rule.id()))));
        send(post("/accounts").param("name", "Ruled Four").param("industry", trade))
                .andExpect(status().is3xxRedirection());
        web.perform(get(HOME + "/" + rule.id()).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    private ValidationRule add() {
        return keeping.add(
                "account",
                Map.of("ruleMessage", "First", "ruleWhen", "industry is " + trade, "ruleDemand", "city is-filled"),
                admin);
    }

    private MockHttpServletRequestBuilder started(MockHttpServletRequestBuilder request, String message) {
        return request.param("was.ruleMessage", message)
                .param("was.ruleWhen", "industry is " + trade)
                .param("was.ruleDemand", "city is-filled");
    }

    private MockHttpServletRequestBuilder built(MockHttpServletRequestBuilder request) {
        return request.param("when.part", "1")
                .param("when.p1.in", "0")
                .param("when.p1.field", "industry")
                .param("when.p1.was", "industry")
                .param("when.p1.compare", "is")
                .param("when.p1.value", trade)
                .param("demand.part", "1")
                .param("demand.p1.in", "0")
                .param("demand.p1.field", "city")
                .param("demand.p1.was", "city")
                .param("demand.p1.compare", "is-filled");
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(address).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(StandardRole.ADMINISTRATOR)).with(people.form()));
    }
}
