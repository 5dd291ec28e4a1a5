package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Fields that are shown on some records, and the builder of their conditions. */
@PageTest
class ShownFieldPagesWebTests {

    private static final String HOME = "/admin/custom-fields";

    @Autowired
    MockMvc web;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestPeople people;

    Viewer admin;
    FieldPages pages;

    @BeforeEach
    void setUp() {
        pages = new FieldPages(web, keeping, fields, people);
        admin = pages.admin();
    }

    @AfterEach
    void removeThem() {
        pages.removeThem();
    }

    @Test
    void aFieldIsShownOnRecordsThatFulfilItsCondition() throws Exception {
        CustomField licence = pages.add(
                "account",
                Map.of(
                        "customLabel",
                        "Insurer licence",
                        "customKind",
                        "text",
                        "customShownIf",
                        "industry is Insurance"));
        AccountId bosch =
                accounts.open(Map.of("name", "Bosch Shown", "industry", "Machines", licence.key(), "Kept-17"), admin);
        AccountId allianz = accounts.open(
                Map.of("name", "Allianz Shown", "industry", "Insurance", licence.key(), "Seen-18"), admin);

        pages.see("/accounts/" + allianz.value()).andExpect(content().string(containsString("Seen-18</span>")));
        pages.see("/accounts/" + bosch.value())
                .andExpect(content().string(not(containsString("data-fact=\"" + licence.key() + "\""))));
        pages.see("/accounts/" + bosch.value() + "/edit")
                .andExpect(content()
                        .string(allOf(
                                containsString("data-field=\"" + licence.key() + "\" data-hidden=\"true\""),
                                containsString("data-hidden-fields=\"/accounts/hidden-fields\""),
                                containsString("Kept-17"))));
        pages.see("/accounts/" + allianz.value() + "/edit")
                .andExpect(content().string(not(containsString("data-hidden=\"true\""))));
        pages.send(post("/accounts/hidden-fields").param("industry", "Machines"))
                .andExpect(content().json("[\"" + licence.key() + "\"]"));
        pages.send(post("/accounts/hidden-fields").param("industry", "insurance"))
                .andExpect(content().json("[]"));
    }

    @Test
    void theConditionIsBuiltAndStoredAsText() throws Exception {
        String label = "Licence " + UUID.randomUUID();
        pages.send(built(field(post(HOME).param("type", "account"), label), "industry", "is", "Insurance"))
                .andExpect(redirectedUrl(HOME));
        CustomField licence = pages.remember("account", label);
        assertThat(licence.shownIf()).isEqualTo("industry is Insurance");

        String address = HOME + "/" + licence.id();
        pages.see(address)
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "was.customShownIf", "industry is Insurance", "shown.p1.field", "Insurance")))
                .andExpect(content().string(not(containsString("value=\"" + licence.key() + "\""))));
        pages.send(field(post(address), label)).andExpect(redirectedUrl(HOME));
        assertThat(keeping.get(licence.id(), admin).shownIf()).isEqualTo("industry is Insurance");
        pages.send(field(post(address), label)
                        .param("shown.built", "yes")
                        .param("was.customShownIf", "industry is Insurance"))
                .andExpect(redirectedUrl(HOME));
        assertThat(keeping.get(licence.id(), admin).shownIf()).isNull();
    }

    @Test
    void rowsAreAddedWithoutScriptAndNothingTypedIsLost() throws Exception {
        pages.send(built(field(post(HOME).param("type", "account"), "Kept <name>"), "city", "contains", "Ulm")
                        .param("do", "shown.row 0"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("Kept &lt;name&gt;", "shown.p1.field", "Ulm", "shown.p2.field")));
        pages.send(built(post(HOME + "/condition").param("type", "account"), "city", "contains", "Ulm")
                        .param("do", "shown.row 0"))
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("filter-builder", "shown.p2.field")))
                .andExpect(content().string(not(containsString("customLabel"))));
    }

    @Test
    void aConditionThatCantBeAskedIsSaidBesideIt() throws Exception {
        pages.send(built(field(post(HOME).param("type", "account"), "Odd"), "city", "contains", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("field-error"), containsString("value=\"Odd\""))));
    }

    @Test
    void whoChangedTheConditionMeanwhileIsHeard() throws Exception {
        String label = "Twice " + UUID.randomUUID();
        CustomField field = pages.add(
                "account", Map.of("customLabel", label, "customKind", "text", "customShownIf", "country is DE"));
        pages.send(built(field(post(HOME + "/" + field.id()), label), "city", "is", "Ulm")
                        .param("was.customShownIf", "country is FR"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("country is DE"), containsString("Ulm"))));
    }

    @Test
    void aConditionOverAFieldThatIsGoneIsToldAndLeftOut() throws Exception {
        CustomField level = keeping.add(
                "account", Map.of("customLabel", "Level " + UUID.randomUUID(), "customKind", "yes-no"), admin);
        CustomField bonus = pages.add(
                "account",
                Map.of(
                        "customLabel",
                        "Bonus " + UUID.randomUUID(),
                        "customKind",
                        "number",
                        "customShownIf",
                        level.key() + " is yes"));
        keeping.remove(level.id(), admin);
        pages.see(HOME + "/" + bonus.id())
                .andExpect(content().string(containsString("so hides nothing: " + level.key() + " is yes")));
    }

    private static MockHttpServletRequestBuilder field(MockHttpServletRequestBuilder request, String label) {
        return request.param("customLabel", label).param("customKind", "text");
    }

    private static MockHttpServletRequestBuilder built(
            MockHttpServletRequestBuilder request, String field, String way, String value) {
        return request.param("shown.built", "yes")
                .param("shown.part", "1")
                .param("shown.p1.in", "0")
                .param("shown.p1.field", field)
                .param("shown.p1.was", field)
                .param("shown.p1.compare", way)
                .param("shown.p1.value", value);
    }
}
